import { type FieldValues, type ItemRow } from '../../store/Items';
import { type Call } from '../Call';
import { type FilePlace, type FolderPlace } from './FilePlace';
import { fileOfItem } from './itemWithFile';
import { assertPlaceFor, columnsOf, occupant, refuseTaken } from './writeFile';

/**
 * A new name for the file or folder of an item; answers what the item's columns are to hold.
 * @throws SharePointError 400 for a name that is taken or none, 423
 */
export function renameItem(call: Call, item: ItemRow, name: string): FieldValues {
  const place = fileOfItem(call, item);
  if (!place || place.file.name === name) return {};
  const { list, file } = place;
  const isRoot = file.folderUrl.toLowerCase() === list.row.rootFolderUrl.toLowerCase();
  const into: FolderPlace = { list, url: file.folderUrl, folder: isRoot ? undefined : place };
  assertPlaceFor(into, name);
  const taken = occupant(call, into, name);
  if (taken && taken.id !== file.id) refuseTaken(call, into, taken);
  if (file.isFolder) moveInside(call, place, `${file.folderUrl}/${name}`);
  call.tenant.store.files.update(file, { name });
  return columnsOf(file.folderUrl, { name, isFolder: file.isFolder });
}

/** What is inside is at another address, and otherwise as it was. */
function moveInside({ tenant }: Call, { list, url, item }: FilePlace, newUrl: string): void {
  const { store } = tenant;
  for (const inner of store.files.below(list.row.id, url)) {
    const folderUrl = newUrl + inner.folderUrl.slice(url.length);
    store.files.update(inner, { folderUrl });
    const before = store.items.get(list.row.id, inner.itemId) ?? item;
    store.items.update(
      { listId: list.row.id, id: inner.itemId },
      {
        ...{ values: columnsOf(folderUrl, inner), isNewVersion: false },
        ...{ editorId: before.editorId, modified: before.modified }
      }
    );
  }
}
