import { type Entity } from '../odata/Entity';
import { type Viewer } from '../permissions/WebScope';
import { type FolderPlace } from '../files/FilePlace';

/** SP.Folder with the keys of recorded answers in pnp/pnpcore; `itemOf` answers null for the root of a list. */
export function folderEntity(viewer: Viewer, place: FolderPlace, itemOf: () => Entity | null): Entity {
  const { list, url, folder } = place;
  const children = (): number => viewer.tenant.store.files.children(list.row.id, url).length;
  return {
    type: 'SP.Folder',
    path: `Web/GetFolderByServerRelativePath(decodedurl='${url.replaceAll("'", "''")}')`,
    properties: {
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: children,
      Name: url.slice(url.lastIndexOf('/') + 1),
      ProgID: null,
      ServerRelativeUrl: url,
      TimeCreated: folder?.item.created ?? list.row.created,
      TimeLastModified: folder?.item.modified ?? list.row.lastItemModified,
      // A list has one root, so that the list's id serves as the root's.
      UniqueId: folder?.file.id ?? list.row.id,
      WelcomePage: ''
    },
    onSelect: { ServerRelativePath: { DecodedUrl: url } },
    navigations: { ListItemAllFields: itemOf }
  };
}
