import { type ItemRow } from '../../store/Items';
import { isLibrary } from '../lists/entityTypeName';
import { type Projection, show } from '../odata/projection';
import { itemEntity } from './itemEntity';
import { type ItemShape } from './ItemShape';

/**
 * What is asked to be shown must be there although no row is: SharePoint reads the question before the rows.
 * @throws SharePointError 400 for a column or a path that the list does not have
 */
export function assertShowable(shape: ItemShape, projection: Projection): void {
  show(itemEntity(shape, blankRow(shape)), projection);
}

function blankRow({ fields, list }: ItemShape): ItemRow {
  const empty = Object.fromEntries(fields.map(field => [field.internalName, null]));
  const place: Readonly<Record<string, string>> = isLibrary(list)
    ? { FileLeafRef: '', FileDirRef: list.rootFolderUrl }
    : {};
  return {
    ...{ id: 0, guid: '', version: 1, majorVersion: 1, authorId: 0, editorId: 0, hasAttachments: false },
    ...{ created: list.created, modified: list.created, values: { ...empty, ...place } }
  };
}
