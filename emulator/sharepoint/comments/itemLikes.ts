import { type Like, type Likable } from '../../store/Comments';
import { type Call } from '../Call';
import { readableItem } from '../items/readableItem';
import { currentList } from '../lists/currentList';
import { listPath } from '../lists/listPath';
import { type Entity } from '../odata/Entity';
import { type JsonObject } from '../requestBody';
import { type Operation } from '../Operation';
import { likerEntities } from './commentEntity';

const item = 'web/lists/{list}/items/{item}';

/** What is liked when a like is of no comment. */
export const THE_ITEM = 0;

/** A count that is text, as recorded: `{"isLikedByUser":true,"likeCount":"1"}`. */
export const likedByInformation: Operation = {
  name: 'likes of an item',
  method: 'GET',
  address: `${item}/likedbyinformation`,
  needs: 'ViewListItems',
  evidence: { sure: 'measured', source: 'issue SharePoint/sp-dev-docs#4290; #3304 of pnp/pnpjs doubts it' },
  answer(call) {
    const likes = call.tenant.switches().likedByInformationKnowsLikes ? likesOf(call) : [];
    return { kind: 'entity', entity: informationEntity(call, likes) };
  }
};

/** PnPjs asks by POST. */
export const likersOfItem: Operation = {
  name: 'who likes an item',
  method: 'POST',
  address: `${item}/likedby`,
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs comments/item.ts' },
  answer: call => ({ kind: 'collection', entities: likerEntities(call, likesOf(call), pathOf(call)) })
};

export const likersOfItemByGet: Operation = {
  ...likersOfItem,
  name: 'who likes an item, by GET',
  method: 'GET'
};

function itemLikable(call: Call): Likable {
  return { listId: currentList(call).row.id, itemId: readableItem(call).id, commentId: THE_ITEM };
}

function likesOf(call: Call): readonly Like[] {
  return call.tenant.store.comments.likes(itemLikable(call));
}

function pathOf(call: Call): string {
  const { listId, itemId } = itemLikable(call);
  return `${listPath(listId)}/Items(${itemId})`;
}

function informationEntity(call: Call, likes: readonly Like[]): Entity {
  const path = `${pathOf(call)}/LikedByInformation`;
  const likedBy = (): readonly Entity[] => likerEntities(call, likes, path);
  const asksInLowerCase = /\blikedby\b/.test(call.options.expand ?? '');
  return {
    type: 'Microsoft.SharePoint.Likes.likedByInformation',
    path,
    properties: {
      isLikedByUser: likes.some(({ userId }) => userId === call.web.userId),
      likeCount: String(likes.length),
      ...(asksInLowerCase ? { likedBy: likedBy().map(({ properties }) => properties as JsonObject) } : {})
    },
    // PnPjs expands it so; SharePoint does not mind the case, and answers in its own.
    onSelect: { likedby: null },
    navigations: { likedBy }
  };
}
