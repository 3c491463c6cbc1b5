import { type Call } from '../Call';
import { thresholdExceeded } from '../errors/listErrors';
import { assertMayWrite, assertNotLocked } from './enterFile';
import { type FilePlace, urlOf } from './FilePlace';

/**
 * Everything inside a folder, at any depth, innermost first: what must go before it. All of it may be removed, or none.
 * @throws SharePointError 403, 423, 500 above the threshold
 */
export function insideFolder(call: Call, { list, url }: Pick<FilePlace, 'list' | 'url'>): FilePlace[] {
  const { store, switches } = call.tenant;
  const inside = store.files.below(list.row.id, url);
  if (inside.length > switches().threshold) throw thresholdExceeded();
  const places = inside.flatMap(file => {
    const item = store.items.get(list.row.id, file.itemId);
    return item ? [{ list, file, item, url: urlOf(file) }] : [];
  });
  for (const place of places) {
    assertMayWrite(call, place);
    assertNotLocked(call, place);
  }
  return places.reverse();
}
