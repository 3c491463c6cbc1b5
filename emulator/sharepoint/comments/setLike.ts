import { type ListRow } from '../../store/Lists';
import { type ItemRow } from '../../store/Items';
import { type Call } from '../Call';
import { callArguments, isTrue } from '../files/callArguments';
import { accessDenied } from '../errors/accessErrors';
import { badArgument } from '../errors/requestErrors';
import { likesNotSupported } from '../errors/socialErrors';
import { readableItem } from '../items/readableItem';
import { type Operation } from '../Operation';
import { enterList } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';
import { preciseNow } from './commentedItem';
import { THE_ITEM } from './itemLikes';

/**
 * `SetLike(listID=@a1,itemID=@a2,like=@a3)`. It writes the columns LikesCount and LikedBy, so the item's ETag moves
 * under whoever edits it; a list without these columns has no likes.
 */
export const setLike: Operation = {
  name: 'like or unlike an item',
  method: 'POST',
  address: 'microsoft.office.server.reputationmodel.reputation.setlike',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs comments/item.ts; what it writes is folklore' },
  answer(call) {
    const { listid = '', itemid = '', like } = callArguments(call);
    const list = enterList(call.tenant, call.web, { by: 'id', value: listid });
    if (!allows(list.mask, 'ViewListItems')) throw accessDenied();
    if (!/^\d{1,9}$/.test(itemid)) throw badArgument('Value does not fall within the expected range.');
    const keys = { ...call.keys, item: { by: 'id', value: itemid } as const };
    const item = readableItem({ ...call, list, keys });
    return {
      kind: 'value',
      name: 'SetLike',
      type: 'Edm.Int32',
      value: keep(call, { list: list.row, item, likes: isTrue(like) })
    };
  }
};

/** How many like it now. */
function keep(call: Call, { list, item, likes }: { list: ListRow; item: ItemRow; likes: boolean }): number {
  const { store } = call.tenant;
  const names = new Set(store.fields.list(list.id).map(({ internalName }) => internalName));
  if (!names.has('LikesCount') || !names.has('LikedBy')) throw likesNotSupported();
  const liked = { listId: list.id, itemId: item.id, commentId: THE_ITEM };
  const { userId } = call.web;
  return store.transact(() => {
    if (likes) store.comments.like(liked, { userId, created: preciseNow(call) });
    else store.comments.unlike(liked, userId);
    const likers = store.comments.likes(liked).map(one => one.userId);
    const values = { LikesCount: likers.length, LikedBy: likers };
    const { editorId, modified } = item;
    store.items.update({ listId: list.id, id: item.id }, { values, editorId, modified, isNewVersion: false });
    return likers.length;
  });
}
