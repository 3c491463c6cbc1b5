import { type Operation } from '../Operation';
import { currentList } from './currentList';
import { listEntity } from './listEntity';

export const list: Operation = {
  name: 'list',
  method: 'GET',
  address: 'web/lists/{list}',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer: call => ({ kind: 'entity', entity: listEntity(call, currentList(call).row) })
};
