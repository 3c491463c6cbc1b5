import { toInstant } from '../../store/instant';
import { accessDenied } from '../errors/accessErrors';
import { notImplemented } from '../errors/requestErrors';
import { assertValidRow } from '../fields/assertValidRow';
import { currentList } from '../lists/currentList';
import { isLibrary } from '../lists/entityTypeName';
import { type Operation } from '../Operation';
import { overridesListBehaviors } from '../permissions/ListScope';
import { defaultValues, itemBody } from './itemBody';
import { itemEntity } from './itemEntity';
import { itemShape } from './ItemShape';

const NOBODY = 4;

/** Author and Created are the server's, whatever the body says. */
export const addItem: Operation = {
  name: 'create an item',
  method: 'POST',
  address: 'web/lists/{list}/items',
  needs: 'AddListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const { tenant, web } = call;
    const list = currentList(call);
    if (isLibrary(list.row)) throw notImplemented('adding items to a library');
    if (list.row.writeSecurity === NOBODY && !overridesListBehaviors(list)) throw accessDenied();
    const shape = itemShape(call);
    const now = tenant.clock.now();
    const created = toInstant(now);
    const values = { ...defaultValues(shape, now), ...itemBody(shape) };
    assertValidRow(list.row, {
      fields: shape.fields,
      row: { values, created, modified: created },
      nowMs: now
    });
    const row = tenant.store.items.insert(list.row.id, {
      ...{ values, created },
      guid: tenant.newGuid(),
      authorId: web.userId
    });
    call.countRows(1);
    return { kind: 'entity', entity: itemEntity(shape, row), created: true };
  }
};
