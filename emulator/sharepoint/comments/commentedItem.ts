import { type ItemRow } from '../../store/Items';
import { type StoredComment } from '../../store/Comments';
import { type Call } from '../Call';
import { commentNotFound, commentsNotSupported } from '../errors/socialErrors';
import { readableItem } from '../items/readableItem';
import { currentList } from '../lists/currentList';
import { accessDenied } from '../errors/accessErrors';
import { allows } from '../permissions/permissionMasks';

/** Events: https://github.com/pnp/pnpjs/issues/2313 */
const WITHOUT_COMMENTS = new Set([106]);

/** The item the address names, whose list takes comments. @throws SharePointError 400, 404 */
export function commentedItem(call: Call): ItemRow {
  const item = readableItem(call);
  const { row } = currentList(call);
  if (WITHOUT_COMMENTS.has(row.baseTemplate)) throw commentsNotSupported();
  return item;
}

/** The same, where comments may be written: an owner can turn them off for a list. */
export function openItem(call: Call): ItemRow {
  const item = commentedItem(call);
  if (currentList(call).row.more.disableCommenting) throw commentsNotSupported();
  return item;
}

/** The comment the address names. @throws SharePointError 404 */
export function namedComment(call: Call, item: ItemRow): StoredComment {
  const text = call.keys.comment?.value ?? '';
  const { comments } = call.tenant.store;
  const listId = currentList(call).row.id;
  const found = /^\d{1,9}$/.test(text) ? comments.get(listId, item.id, Number(text)) : undefined;
  if (!found) throw commentNotFound();
  return found;
}

/** Members take back their own words, owners anybody's; ManageLists would be in every member's Edit. @throws SharePointError 403 */
export function assertMayRemove(call: Call, authorId: number): void {
  if (authorId !== call.web.userId && !allows(currentList(call).mask, 'ManageWeb')) throw accessDenied();
}

/** Now, with the milliseconds comments and likes have. */
export function preciseNow({ tenant }: Call): string {
  return new Date(tenant.clock.now()).toISOString();
}
