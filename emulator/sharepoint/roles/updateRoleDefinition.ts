import { entityBody } from '../callBody';
import { groupExists } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { roleSettings } from './roleBody';
import { findRole } from './securable';

export const updateRoleDefinition: Operation = {
  name: 'update a role definition',
  method: 'MERGE',
  address: 'web/roledefinitions/{role}',
  needs: 'ManagePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const role = findRole(call);
    const { roles } = call.tenant.store;
    const change = roleSettings(entityBody(call, 'SP.RoleDefinition'));
    const namesake = change.name === undefined ? undefined : roles.byName(role.webId, change.name);
    if (namesake && namesake.id !== role.id) throw groupExists();
    roles.update(role, change);
    return { kind: 'empty', status: 204 };
  }
};
