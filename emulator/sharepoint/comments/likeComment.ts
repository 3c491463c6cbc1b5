import { type Likable } from '../../store/Comments';
import { type Call } from '../Call';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { likerEntities } from './commentEntity';
import { commentedItem, namedComment, openItem, preciseNow } from './commentedItem';

const comment = 'web/lists/{list}/items/{item}/comments/{comment}';
const source = 'pnpcore ListItemCommentsLikeUnLikeTest (recorded)';

export const likeComment: Operation = {
  name: 'like a comment',
  method: 'POST',
  address: `${comment}/like`,
  needs: 'ViewListItems',
  evidence: { sure: 'library', source },
  answer(call) {
    const liked = likable(call, namedComment(call, openItem(call)).id);
    const like = { userId: call.web.userId, created: preciseNow(call) };
    call.tenant.store.comments.like(liked, like);
    return { kind: 'void' };
  }
};

export const unlikeComment: Operation = {
  name: 'unlike a comment',
  method: 'POST',
  address: `${comment}/unlike`,
  needs: 'ViewListItems',
  evidence: { sure: 'library', source },
  answer(call) {
    const liked = likable(call, namedComment(call, openItem(call)).id);
    call.tenant.store.comments.unlike(liked, call.web.userId);
    return { kind: 'void' };
  }
};

export const likersOfComment: Operation = {
  name: 'who likes a comment',
  method: 'GET',
  address: `${comment}/likedby`,
  needs: 'ViewListItems',
  evidence: { sure: 'library', source },
  answer(call) {
    const liked = likable(call, namedComment(call, commentedItem(call)).id);
    const likes = call.tenant.store.comments.likes(liked);
    const path = call.request.url.pathname.replace(/^.*?\/_api\//i, '').replace(/\/likedBy$/i, '');
    return { kind: 'collection', entities: likerEntities(call, likes, path) };
  }
};

function likable(call: Call, commentId: number): Likable {
  return { listId: currentList(call).row.id, itemId: Number(call.keys.item?.value), commentId };
}
