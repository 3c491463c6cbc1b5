import { type Operation } from '../Operation';
import { commentEntity } from './commentEntity';
import { commentedItem, namedComment } from './commentedItem';

export const comment: Operation = {
  name: 'comment',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/comments/{comment}',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs comments/types.ts' },
  answer: call => ({
    kind: 'entity',
    entity: commentEntity(call, namedComment(call, commentedItem(call)))
  })
};
