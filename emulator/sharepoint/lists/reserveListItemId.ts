import { accessDenied } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { overridesListBehaviors } from '../permissions/ListScope';
import { currentList } from './currentList';

const NOBODY = 4;

/** The number no other row of the list will get. */
export const reserveListItemId: Operation = {
  name: 'reserve the id of an item',
  method: 'POST',
  address: 'web/lists/{list}/reservelistitemid',
  needs: 'AddListItems',
  evidence: { sure: 'library', source: 'pnpjs lists/types.ts' },
  answer(call) {
    const list = currentList(call);
    if (list.row.writeSecurity === NOBODY && !overridesListBehaviors(list)) throw accessDenied();
    const value = call.tenant.store.lists.reserveItemId(list.row.id);
    return { kind: 'value', name: 'ReserveListItemId', type: 'Edm.Int32', value };
  }
};
