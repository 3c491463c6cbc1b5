import { entityBody } from '../callBody';
import { type Operation } from '../Operation';
import { roleSettings } from './roleBody';
import { findRole } from './securable';

export const updateRoleDefinition: Operation = {
  name: 'update a role definition',
  method: 'MERGE',
  address: 'web/roledefinitions/{role}',
  needs: 'ManagePermissions',
  answer(call) {
    const role = findRole(call);
    call.tenant.store.roles.update(role, roleSettings(entityBody(call, 'SP.RoleDefinition')));
    return { kind: 'empty', status: 204 };
  }
};
