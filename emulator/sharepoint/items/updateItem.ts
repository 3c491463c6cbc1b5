import { toInstant } from '../../store/instant';
import { assertEtag } from '../etag';
import { assertValidRow } from '../fields/assertValidRow';
import { renameItem } from '../files/renameItem';
import { type Operation } from '../Operation';
import { itemBody, newFileName } from './itemBody';
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
    const nowMs = tenant.clock.now();
    const modified = toInstant(nowMs);
    const change = { values: itemBody(shape), editorId: web.userId, modified };
    const row = { created: item.created, modified, values: { ...item.values, ...change.values } };
    assertValidRow(shape.list, { fields: shape.fields, row, nowMs });
    const name = newFileName(shape);
    const updated = tenant.store.transact(() => {
      const columns = name === undefined ? {} : renameItem(call, item, name);
      const values = { ...change.values, ...columns };
      return tenant.store.items.update({ listId: shape.list.id, id: item.id }, { ...change, values });
    });
    return { kind: 'empty', status: 204, etag: itemEtag(updated) };
  }
};
