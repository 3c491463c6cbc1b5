import { toInstant } from '../../store/instant';
import { assertEtag } from '../etag';
import { itemsInside } from '../files/itemWithFile';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { recycleRow } from '../recycleBin/recycleRow';
import { itemEtag } from './itemEntity';
import { writableItem } from './readableItem';

/** For good. */
export const removeItem: Operation = {
  name: 'delete an item',
  method: 'DELETE',
  address: 'web/lists/{list}/items/{item}',
  needs: 'DeleteListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const item = writableItem(call);
    assertEtag(call, itemEtag(item));
    const { store, clock } = call.tenant;
    const listId = currentList(call).row.id;
    store.transact(() => {
      for (const { id } of [...itemsInside(call, item), item])
        store.items.remove({ listId, id }, toInstant(clock.now()));
    });
    return { kind: 'empty', status: 200 };
  }
};

/** Answers the id of the row in the recycle bin. Whether it heeds If-Match is not documented: a switch. */
export const recycleItem: Operation = {
  name: 'recycle an item',
  method: 'POST',
  address: 'web/lists/{list}/items/{item}/recycle',
  needs: 'DeleteListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer(call) {
    const item = writableItem(call);
    if (call.tenant.switches().recycleHonoursIfMatch) assertEtag(call, itemEtag(item));
    const list = currentList(call).row;
    return call.tenant.store.transact(() => {
      for (const inner of itemsInside(call, item)) recycleRow(call, { list, item: inner });
      return recycleRow(call, { list, item });
    });
  }
};
