import { type Operation } from '../Operation';
import { currentList } from './currentList';
import { listEntity } from './listEntity';

export const list: Operation = {
  name: 'list',
  method: 'GET',
  address: 'web/lists/{list}',
  needs: 'ViewListItems',
  answer: call => ({ kind: 'entity', entity: listEntity(call, currentList(call).row) })
};
