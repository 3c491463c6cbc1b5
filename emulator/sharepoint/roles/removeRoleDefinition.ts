import { type Operation } from '../Operation';
import { findRole } from './securable';

export const removeRoleDefinition: Operation = {
  name: 'remove a role definition',
  method: 'DELETE',
  address: 'web/roledefinitions/{role}',
  needs: 'ManagePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const role = findRole(call);
    call.tenant.store.roles.remove(role.webId, role.id);
    return { kind: 'empty', status: 200 };
  }
};
