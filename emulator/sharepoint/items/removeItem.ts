import { toInstant } from '../../store/instant';
import { type ItemRow } from '../../store/Items';
import { type Call } from '../Call';
import { assertEtag } from '../etag';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { itemEtag } from './itemEntity';
import { writableItem } from './readableItem';

export const removeItem: Operation = {
  name: 'delete an item',
  method: 'DELETE',
  address: 'web/lists/{list}/items/{item}',
  needs: 'DeleteListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    remove(call);
    return { kind: 'empty', status: 200 };
  }
};

/** Answers the id of the row in the recycle bin, which itself is not there: nothing can be brought back. */
export const recycleItem: Operation = {
  name: 'recycle an item',
  method: 'POST',
  address: 'web/lists/{list}/items/{item}/recycle',
  needs: 'DeleteListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer(call) {
    remove(call);
    return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: call.tenant.newGuid() };
  }
};

function remove(call: Call): ItemRow {
  const item = writableItem(call);
  assertEtag(call, itemEtag(item));
  const { store, clock } = call.tenant;
  store.items.remove({ listId: currentList(call).row.id, id: item.id }, toInstant(clock.now()));
  return item;
}
