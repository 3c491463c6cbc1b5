import { type Operation } from '../Operation';
import { addComment, addReply } from './addComment';
import { comment } from './comment';
import { comments, getComments, replies } from './comments';
import { likedByInformation, likersOfItem, likersOfItemByGet } from './itemLikes';
import { likeComment, likersOfComment, unlikeComment } from './likeComment';
import { removeAllComments, removeComment, removeCommentByObject } from './removeComment';
import { setLike } from './setLike';

export const commentOperations: readonly Operation[] = [
  ...[comments, getComments, comment, addComment, replies, addReply],
  ...[removeComment, removeCommentByObject, removeAllComments],
  ...[likeComment, unlikeComment, likersOfComment],
  ...[likedByInformation, likersOfItem, likersOfItemByGet, setLike]
];
