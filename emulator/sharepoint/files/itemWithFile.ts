import { type ItemRow } from '../../store/Items';
import { type Call } from '../Call';
import { currentList } from '../lists/currentList';
import { assertNotLocked } from './enterFile';
import { type FilePlace, urlOf } from './FilePlace';
import { insideFolder } from './insideFolder';

/** The file or folder of an item that is about to change, if it has one. @throws SharePointError 423 */
export function fileOfItem(call: Call, item: ItemRow): FilePlace | undefined {
  const list = currentList(call);
  const file = call.tenant.store.files.ofItem(list.row.id, item.id);
  if (!file) return undefined;
  const place = { list, file, item, url: urlOf(file) };
  assertNotLocked(call, place);
  return place;
}

/** The items that go with this one: what is in its folder, innermost first. @throws SharePointError 403, 423, 500 */
export function itemsInside(call: Call, item: ItemRow): readonly ItemRow[] {
  const place = fileOfItem(call, item);
  return place?.file.isFolder ? insideFolder(call, place).map(inner => inner.item) : [];
}
