import { type Entity } from '../odata/Entity';
import { type Viewer } from '../permissions/WebScope';
import { siteUserEntity } from '../users/siteUserEntity';
import { type FilePlace } from './FilePlace';

const VERSION_STEP = 512;
const CHECKED_OUT_ONLINE = 0;
const NOT_CHECKED_OUT = 2;

/** With its quotes: `"{GUID},3"`; the item's own ETag has neither braces nor capitals. */
export function fileEtag({ file, item }: FilePlace): string {
  return `"{${file.id.toUpperCase()}},${item.version}"`;
}

/** SP.File with the keys of recorded answers in pnp/pnpcore (FilesTests). */
export function fileEntity(viewer: Viewer, place: FilePlace, itemOf: () => Entity): Entity {
  const { file, item, url } = place;
  const path = `Web/GetFileByServerRelativePath(decodedurl='${url.replaceAll("'", "''")}')`;
  return {
    type: 'SP.File',
    path,
    properties: {
      CheckInComment: file.checkInComment,
      CheckOutType: file.checkedOutTo === undefined ? NOT_CHECKED_OUT : CHECKED_OUT_ONLINE,
      ContentTag: `{${file.id.toUpperCase()}},${item.version},${file.contentVersion}`,
      CustomizedPageStatus: 0,
      ETag: fileEtag(place),
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IrmEnabled: false,
      Length: String(file.length),
      Level: file.checkedOutTo === undefined ? 1 : 255,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: item.majorVersion,
      MinorVersion: 0,
      Name: file.name,
      ServerRelativeUrl: url,
      TimeCreated: item.created,
      TimeLastModified: item.modified,
      Title: typeof item.values.Title === 'string' ? item.values.Title : '',
      UIVersion: item.majorVersion * VERSION_STEP,
      UIVersionLabel: `${item.majorVersion}.0`,
      UniqueId: file.id
    },
    onSelect: {
      ListId: file.listId,
      ServerRelativePath: { DecodedUrl: url },
      SiteId: viewer.web.site.siteId,
      WebId: viewer.web.site.webId
    },
    navigations: {
      Author: () => person(viewer, item.authorId),
      ModifiedBy: () => person(viewer, item.editorId),
      CheckedOutByUser: () => person(viewer, file.checkedOutTo),
      ListItemAllFields: itemOf
    }
  };
}

function person(viewer: Viewer, id: number | undefined): Entity | null {
  const user = id === undefined ? undefined : viewer.tenant.store.principals.user(viewer.web.site.webId, id);
  return user ? siteUserEntity(viewer, user) : null;
}
