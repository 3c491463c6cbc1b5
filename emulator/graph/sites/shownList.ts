import { type Site } from '../../store/Sites';
import { type ListRow } from '../../store/Lists';
import { type GraphCall } from '../GraphCall';
import { identityOf } from './identityOf';
import { siteIdOf } from './shownSite';

/** https://learn.microsoft.com/graph/api/resources/listinfo */
const TEMPLATES: Readonly<Record<number, string>> = {
  100: 'genericList',
  101: 'documentLibrary',
  119: 'webPageLibrary'
};

/** https://learn.microsoft.com/graph/api/resources/list */
export function shownList(call: GraphCall, site: Site, list: ListRow): Readonly<Record<string, unknown>> {
  const eTag = `"${list.id},${list.version}"`;
  return {
    '@odata.etag': eTag,
    createdDateTime: list.created,
    description: list.description,
    eTag,
    id: list.id,
    lastModifiedDateTime: list.lastItemModified,
    name: list.rootFolderUrl.split('/').at(-1) ?? '',
    webUrl: call.url.origin + encodeURI(list.rootFolderUrl),
    displayName: list.title,
    createdBy: identityOf(call, site.webId, list.authorId),
    parentReference: { siteId: siteIdOf(call.url, site) },
    list: {
      contentTypesEnabled: false,
      hidden: list.hidden,
      template: TEMPLATES[list.baseTemplate] ?? 'genericList'
    }
  };
}
