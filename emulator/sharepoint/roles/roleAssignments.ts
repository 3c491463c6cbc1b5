import { onWebAndList } from './onWebAndList';
import { roleAssignmentEntity } from './roleAssignmentEntity';
import { securableOf } from './securable';

export const roleAssignments = onWebAndList({
  name: 'role assignments',
  method: 'GET',
  below: 'roleassignments',
  needs: 'EnumeratePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const securable = securableOf(call);
    const assignments = call.tenant.store.roles.assignments(securable.scopeId);
    return {
      kind: 'collection',
      entities: assignments.map(one => roleAssignmentEntity(call, securable, one))
    };
  }
});
