import { type ListRow } from '../../store/Lists';
import { type Entity } from '../odata/Entity';
import { listPath } from './listPath';

/** SP.Folder, as far as a list's root shows it. */
export function rootFolderEntity(list: ListRow): Entity {
  return {
    type: 'SP.Folder',
    path: `${listPath(list.id)}/RootFolder`,
    properties: {
      Exists: true,
      ItemCount: list.itemCount,
      Name: list.rootFolderUrl.split('/').at(-1) ?? '',
      ServerRelativeUrl: list.rootFolderUrl,
      TimeCreated: list.created,
      TimeLastModified: list.lastItemModified,
      // A folder's own id is not kept; the list's serves as well, since it has one root.
      UniqueId: list.id
    },
    onSelect: { ServerRelativePath: { DecodedUrl: list.rootFolderUrl } }
  };
}
