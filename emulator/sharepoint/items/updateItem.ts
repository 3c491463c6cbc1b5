import { toInstant } from '../../store/instant';
import { assertEtag } from '../etag';
import { type Operation } from '../Operation';
import { itemBody } from './itemBody';
import { itemEtag } from './itemEntity';
import { itemShape } from './ItemShape';
import { writableItem } from './readableItem';

export const updateItem: Operation = {
  name: 'update an item',
  method: 'MERGE',
  address: 'web/lists/{list}/items/{item}',
  needs: 'EditListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const { tenant, web } = call;
    const shape = itemShape(call);
    const item = writableItem(call);
    assertEtag(call, itemEtag(item));
    const change = { values: itemBody(shape), editorId: web.userId, modified: toInstant(tenant.clock.now()) };
    const updated = tenant.store.items.update({ listId: shape.list.id, id: item.id }, change);
    return { kind: 'empty', status: 204, etag: itemEtag(updated) };
  }
};
