import { type RoleAssignment } from '../../store/Roles';
import { type Call } from '../Call';
import { roleNotFound } from '../errors/accessErrors';
import { onWebAndList } from './onWebAndList';
import { roleAssignmentEntity } from './roleAssignmentEntity';
import { roleDefinitionEntity } from './roleDefinitionEntity';
import { assertUnique, securableOf } from './securable';

export const roleAssignment = onWebAndList({
  name: 'role assignment',
  method: 'GET',
  below: 'roleassignments/{principal}',
  needs: 'EnumeratePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const entity = roleAssignmentEntity(call, securableOf(call), findAssignment(call));
    return { kind: 'entity', entity };
  }
});

export const roleDefinitionBindings = onWebAndList({
  name: 'role definition bindings',
  method: 'GET',
  below: 'roleassignments/{principal}/roledefinitionbindings',
  needs: 'EnumeratePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { roles } = call.tenant.store;
    const found = findAssignment(call).roleIds.flatMap(id => roles.get(call.web.site.webId, id) ?? []);
    return { kind: 'collection', entities: found.map(roleDefinitionEntity) };
  }
});

/** DELETE takes every level from the principal. */
export const removeWholeRoleAssignment = onWebAndList({
  name: 'remove a principal',
  method: 'DELETE',
  below: 'roleassignments/{principal}',
  needs: 'ManagePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const securable = securableOf(call);
    assertUnique(call, securable);
    call.tenant.store.roles.unassign(securable.scopeId, findAssignment(call).principalId);
    return { kind: 'empty', status: 200 };
  }
});

function findAssignment(call: Call): RoleAssignment {
  const principalId = Number(call.keys.principal?.value);
  const { scopeId } = securableOf(call);
  const found = call.tenant.store.roles.assignments(scopeId).find(one => one.principalId === principalId);
  if (!found) throw roleNotFound();
  return found;
}
