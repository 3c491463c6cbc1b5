import { type RoleDefinition } from '../../store/Roles';
import { type Entity } from '../odata/Entity';
import { basePermissionsOf } from '../permissions/permissionMasks';

/** SP.RoleDefinition: a permission level. */
export function roleDefinitionEntity(role: RoleDefinition): Entity {
  return {
    type: 'SP.RoleDefinition',
    path: `Web/RoleDefinitions(${role.id})`,
    properties: {
      BasePermissions: { ...basePermissionsOf(role.mask) },
      Description: role.description,
      Hidden: role.hidden,
      Id: role.id,
      Name: role.name,
      Order: role.order,
      RoleTypeKind: role.roleTypeKind
    }
  };
}
