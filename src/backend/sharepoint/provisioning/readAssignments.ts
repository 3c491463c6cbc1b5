import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import { type IRoleAssignments } from '@pnp/sp/security';
import { holds } from '../permissions';
import { idIn, isEntity, rowsOf, textIn } from '../wire';

/** Somebody's rights on the site or on a list. */
export interface Assignment {
  readonly principalId: number;
  readonly login: string;
  readonly isGroup: boolean;
  readonly levelIds: readonly number[];
  readonly rights: 'full' | 'write' | 'read' | 'none';
}

/** SharePoint gives this one by itself to whoever may see something below; it is never given or taken by hand. */
const limitedAccessKind = 1;
const sharePointGroup = 8;

export async function readAssignments(assignments: IRoleAssignments): Promise<readonly Assignment[]> {
  const found: unknown = await assignments
    .select(
      'PrincipalId',
      'Member/LoginName',
      'Member/PrincipalType',
      'RoleDefinitionBindings/Id',
      'RoleDefinitionBindings/RoleTypeKind',
      'RoleDefinitionBindings/BasePermissions'
    )
    .expand('Member', 'RoleDefinitionBindings')();
  return rowsOf(found).flatMap(row => readAssignment(row) ?? []);
}

function readAssignment(row: unknown): Assignment | undefined {
  const principalId = idIn(row, 'PrincipalId');
  if (principalId === undefined || !isEntity(row)) return undefined;
  const levels = rowsOf(row['RoleDefinitionBindings']).filter(
    level => isEntity(level) && level['RoleTypeKind'] !== limitedAccessKind
  );
  const member = row['Member'];
  return {
    principalId,
    login: textIn(member, 'LoginName') ?? '',
    isGroup: isEntity(member) && member['PrincipalType'] === sharePointGroup,
    levelIds: levels.flatMap(level => idIn(level, 'Id') ?? []),
    rights: rightsIn(levels.map(level => (isEntity(level) ? level['BasePermissions'] : undefined)))
  };
}

function rightsIn(masks: readonly unknown[]): Assignment['rights'] {
  if (masks.some(mask => holds(mask, 'manageLists') && holds(mask, 'managePermissions'))) return 'full';
  if (masks.some(mask => holds(mask, 'addListItems'))) return 'write';
  return masks.some(mask => holds(mask, 'viewListItems')) ? 'read' : 'none';
}
