import { type RoleAssignment } from '../../store/Roles';
import { siteGroupEntity } from '../groups/siteGroupEntity';
import { type Entity } from '../odata/Entity';
import { type Viewer } from '../permissions/WebScope';
import { siteUserEntity } from '../users/siteUserEntity';
import { roleDefinitionEntity } from './roleDefinitionEntity';

/** SP.RoleAssignment: somebody and his levels on a web or list; `scopePath` is `Web` or the list's. */
export function roleAssignmentEntity(
  viewer: Viewer,
  scope: { readonly webId: string; readonly path: string },
  assignment: RoleAssignment
): Entity {
  const { principals, roles } = viewer.tenant.store;
  const { principalId, roleIds } = assignment;
  return {
    type: 'SP.RoleAssignment',
    path: `${scope.path}/RoleAssignments/GetByPrincipalId(${principalId})`,
    properties: { PrincipalId: principalId },
    navigations: {
      Member() {
        const group = principals.group(scope.webId, principalId);
        if (group) return siteGroupEntity(viewer, group);
        const user = principals.user(scope.webId, principalId);
        return user ? siteUserEntity(viewer, user) : null;
      },
      RoleDefinitionBindings: () =>
        roleIds.flatMap(id => roles.get(scope.webId, id) ?? []).map(role => roleDefinitionEntity(role))
    }
  };
}
