import { type ItemRow } from '../../store/Items';
import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { itemNotFound } from '../errors/listErrors';
import { currentList } from '../lists/currentList';
import { overridesListBehaviors } from '../permissions/ListScope';

const OWN = 2;
const ALL = 1;

/** Under ReadSecurity 2 the rows of others are not there, save for those who override list behaviours. */
export function onlyAuthorOf(call: Call): number | undefined {
  const list = currentList(call);
  return list.row.readSecurity === OWN && !overridesListBehaviors(list) ? call.web.userId : undefined;
}

/** The item the address names, if the caller may read it and it can be read yet. @throws SharePointError 404 */
export function readableItem(call: Call): ItemRow {
  const item = existingItem(call);
  if (call.tenant.store.lateness.isHidden(currentList(call).row.id, item.id)) throw itemNotFound();
  return item;
}

function existingItem(call: Call): ItemRow {
  const { row } = currentList(call);
  const text = call.keys.item?.value ?? '';
  const item = /^\d{1,10}$/.test(text) ? call.tenant.store.items.get(row.id, Number(text)) : undefined;
  call.countRows(1);
  const onlyAuthor = onlyAuthorOf(call);
  if (!item || (onlyAuthor !== undefined && item.authorId !== onlyAuthor)) throw itemNotFound();
  return item;
}

/** The same, if the caller may also change it: WriteSecurity 2 leaves one's own, 4 none. @throws SharePointError 403, 404 */
export function writableItem(call: Call): ItemRow {
  const item = existingItem(call);
  const list = currentList(call);
  const isOwn = list.row.writeSecurity === OWN && item.authorId === call.web.userId;
  if (list.row.writeSecurity !== ALL && !isOwn && !overridesListBehaviors(list)) throw accessDenied();
  return item;
}
