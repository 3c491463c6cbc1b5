import { projectionOf } from '../odata/projection';
import { type Operation } from '../Operation';
import { itemEntity } from './itemEntity';
import { itemShape } from './ItemShape';
import { assertFewLookups } from './lookupCost';
import { readableItem } from './readableItem';

export const readItem: Operation = {
  name: 'read an item',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const shape = itemShape(call);
    assertFewLookups(shape, projectionOf(call.options.select, call.options.expand));
    return { kind: 'entity', entity: itemEntity(shape, readableItem(call)) };
  }
};
