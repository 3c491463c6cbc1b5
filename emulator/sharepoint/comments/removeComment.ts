import { type Call } from '../Call';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { assertMayRemove, commentedItem, namedComment } from './commentedItem';

const comments = 'web/lists/{list}/items/{item}/comments';

/** Replies go with it. */
export const removeComment: Operation = {
  name: 'delete a comment',
  method: 'DELETE',
  address: `${comments}/{comment}`,
  needs: 'EditListItems',
  evidence: { sure: 'library', source: 'pnpcore ListItemTests (recorded), pnpjs comments/types.ts' },
  answer: call => remove(call, { kind: 'empty', status: 200 })
};

/** PnPcore's way; a method of its own on the wire. */
export const removeCommentByObject: Operation = {
  name: 'delete a comment by its object',
  method: 'POST',
  address: `${comments}/{comment}/deleteobject`,
  needs: 'EditListItems',
  evidence: { sure: 'folklore', source: 'the method every object of the client model has' },
  answer: call => remove(call, { kind: 'void' })
};

/** They are others' words too, so it takes an owner. */
export const removeAllComments: Operation = {
  name: 'delete all comments of an item',
  method: 'POST',
  address: `${comments}/deleteall`,
  needs: 'ManageWeb',
  evidence: { sure: 'library', source: 'pnpjs comments/types.ts; who may is folklore' },
  answer(call) {
    const item = commentedItem(call);
    call.tenant.store.comments.removeAll(currentList(call).row.id, item.id);
    return { kind: 'void' };
  }
};

function remove(call: Call, reply: Reply): Reply {
  const comment = namedComment(call, commentedItem(call));
  assertMayRemove(call, comment.authorId);
  call.tenant.store.comments.remove(comment);
  return reply;
}
