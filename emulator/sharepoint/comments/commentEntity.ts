import { type StoredComment } from '../../store/Comments';
import { type Call } from '../Call';
import { listPath } from '../lists/listPath';
import { type Entity, type Json } from '../odata/Entity';
import { upnOf } from '../permissions/claims';

/** Microsoft.SharePoint.Comments.comment, with the keys of recorded answers in pnp/pnpcore (ListItemCommentsTest). */
export function commentEntity(call: Call, comment: StoredComment): Entity {
  const { listId, itemId, id, parentId } = comment;
  const { comments } = call.tenant.store;
  const path = `${listPath(listId)}/Items(${itemId})/Comments(${id})`;
  const likes = (): Likers => comments.likes({ listId, itemId, commentId: id });
  const children = { listId, itemId, parentId: id };
  return {
    type: 'Microsoft.SharePoint.Comments.comment',
    path,
    properties: {
      author: () => authorOf(call, comment.authorId),
      createdDate: comment.created,
      id: String(id),
      isLikedByUser: () => likes().some(({ userId }) => userId === call.web.userId),
      isReply: parentId !== 0,
      itemId,
      likeCount: () => likes().length,
      listId,
      mentions: () => comment.mentionedIds.map(userId => identityOf(call, userId)),
      modifiedDate: null,
      parentId: String(parentId),
      replyCount: () => comments.count(children),
      text: comment.text
    },
    navigations: {
      likedBy: () => likerEntities(call, likes(), path),
      replies: () => comments.list(children).map(reply => commentEntity(call, reply))
    }
  };
}

type Likers = readonly { readonly userId: number; readonly created: string }[];

/** Those who like something. */
export function likerEntities(call: Call, likes: Likers, path: string): readonly Entity[] {
  return likes.map(({ userId, created }) => ({
    type: 'Microsoft.SharePoint.Likes.userEntity',
    path: `${path}/likedBy(${userId})`,
    properties: { creationDate: created, ...identityOf(call, userId) }
  }));
}

/** A comment that was just made shows the author's UPN, one that is read does not: both recorded. */
export function newCommentEntity(call: Call, comment: StoredComment): Entity {
  const entity = commentEntity(call, comment);
  const { loginName } = identityOf(call, comment.authorId);
  const author = { ...authorOf(call, comment.authorId), userPrincipalName: upnOf(loginName) };
  return { ...entity, properties: { ...entity.properties, author } };
}

interface Identity {
  readonly [key: string]: Json;
  readonly email: string;
  readonly id: number;
  readonly loginName: string;
  readonly name: string;
}

/** Empty for who has left the site. */
function identityOf({ tenant, web }: Call, userId: number): Identity {
  const user = tenant.store.principals.user(web.site.webId, userId);
  return {
    email: user?.email ?? '',
    id: userId,
    loginName: user?.loginName ?? '',
    name: user?.title ?? ''
  };
}

function authorOf(call: Call, userId: number): { readonly [key: string]: Json } {
  const { email, id, loginName, name } = identityOf(call, userId);
  const person = call.tenant.store.directory.get(upnOf(loginName));
  return {
    directoryObjectId: null,
    email,
    expiration: null,
    id,
    isActive: true,
    isExternal: person?.userType === 'Guest',
    jobTitle: null,
    loginName,
    name,
    principalType: 1,
    userId: null,
    userPrincipalName: null
  };
}
