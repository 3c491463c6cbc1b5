import { readableItem } from '../items/readableItem';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { maskOfUser, permissions } from './effectivePermissions';

const EVIDENCE = {
  sure: 'documented',
  source: 'Microsoft Learn: lists and list items REST API reference'
} as const;

/** Items have no rights of their own here: theirs are those of the list. */
const itemBasePermissions: Operation = {
  name: 'effective permissions of the caller on an item',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/effectivebasepermissions',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer(call) {
    readableItem(call);
    return permissions('EffectiveBasePermissions', currentList(call).mask);
  }
};

const itemUserPermissions: Operation = {
  name: 'effective permissions of a user on an item',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/getusereffectivepermissions',
  needs: 'EnumeratePermissions',
  evidence: EVIDENCE,
  answer(call) {
    readableItem(call);
    return permissions('GetUserEffectivePermissions', maskOfUser(call));
  }
};

const itemHasOwnRights: Operation = {
  name: 'whether an item has rights of its own',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/hasuniqueroleassignments',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer(call) {
    readableItem(call);
    return { kind: 'value', name: 'HasUniqueRoleAssignments', type: 'Edm.Boolean', value: false };
  }
};

export const itemPermissionOperations: readonly Operation[] = [
  ...[itemBasePermissions, itemUserPermissions, itemHasOwnRights]
];
