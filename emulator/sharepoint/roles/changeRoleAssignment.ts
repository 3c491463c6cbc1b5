import { type Call } from '../Call';
import { numberIn, parametersOf } from '../callBody';
import { roleNotFound } from '../errors/accessErrors';
import { LIMITED_ACCESS_ID } from '../sites/defaultRoles';
import { onWebAndList } from './onWebAndList';
import { assertUnique, type Securable, securableOf } from './securable';

/** `addroleassignment(principalid=12,roledefid=1073741827)`. */
export const addRoleAssignment = onWebAndList({
  name: 'add a role assignment',
  method: 'POST',
  below: 'roleassignments/addroleassignment',
  needs: 'ManagePermissions',
  evidence: {
    sure: 'documented',
    source: 'Microsoft Learn: set custom permissions on a list by using the REST interface'
  },
  answer(call) {
    const { securable, principalId, roleId } = changeOf(call);
    call.tenant.store.roles.assign(securable.scopeId, principalId, roleId);
    if (securable.isList) letIntoWeb(call, principalId);
    return { kind: 'void' };
  }
});

/** `removeroleassignment(principalid=12,roledefid=1073741827)`. */
export const removeRoleAssignment = onWebAndList({
  name: 'remove a role assignment',
  method: 'POST',
  below: 'roleassignments/removeroleassignment',
  needs: 'ManagePermissions',
  evidence: {
    sure: 'documented',
    source: 'Microsoft Learn: set custom permissions on a list by using the REST interface'
  },
  answer(call) {
    const { securable, principalId, roleId } = changeOf(call);
    call.tenant.store.roles.unassign(securable.scopeId, principalId, roleId);
    return { kind: 'void' };
  }
});

function changeOf(call: Call): { securable: Securable; principalId: number; roleId: number } {
  const { principals, roles } = call.tenant.store;
  const { webId } = call.web.site;
  const parameters = parametersOf(call);
  const principalId = numberIn(parameters, 'principalid') ?? 0;
  const roleId = numberIn(parameters, 'roledefid') ?? 0;
  const isPrincipal = principals.user(webId, principalId) ?? principals.group(webId, principalId);
  if (!isPrincipal || !roles.get(webId, roleId)) throw roleNotFound();
  const securable = securableOf(call);
  assertUnique(call, securable);
  return { securable, principalId, roleId };
}

/** Rights on a list alone come with Limited Access to its web, or nobody could reach it. */
function letIntoWeb({ tenant, web }: Call, principalId: number): void {
  const { roles } = tenant.store;
  const { webId } = web.site;
  const isInside = roles.assignments(webId).some(one => one.principalId === principalId);
  if (!isInside) roles.assign(webId, principalId, LIMITED_ACCESS_ID);
}
