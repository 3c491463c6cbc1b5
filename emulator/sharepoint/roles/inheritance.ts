import { parametersOf } from '../callBody';
import { badArgument } from '../errors/requestErrors';
import { FULL_CONTROL_ID } from '../sites/defaultRoles';
import { onWebAndList } from './onWebAndList';
import { securableOf } from './securable';

/**
 * `breakroleinheritance(copyroleassignments=true, clearsubscopes=false)`. What is not copied leaves the caller alone
 * with the thing: https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee545470(v=office.15)
 */
export const breakRoleInheritance = onWebAndList({
  name: 'break role inheritance',
  method: 'POST',
  below: 'breakroleinheritance',
  needs: 'ManagePermissions',
  evidence: {
    sure: 'documented',
    source: 'Microsoft Learn: set custom permissions on a list by using the REST interface'
  },
  answer(call) {
    const { scopeId, isList } = securableOf(call);
    const parameters = parametersOf(call);
    const copies = (parameters.copyroleassignments ?? parameters['0'] ?? false).toString() === 'true';
    const { roles } = call.tenant.store;
    // The top web of a site collection has rights of its own from the start; so has a list that was broken before.
    if (!isList || roles.hasUniqueAssignments(scopeId)) return { kind: 'void' };
    roles.breakInheritance(scopeId, copies);
    if (!copies) roles.assign(scopeId, call.web.userId, FULL_CONTROL_ID);
    return { kind: 'void' };
  }
});

export const resetRoleInheritance = onWebAndList({
  name: 'reset role inheritance',
  method: 'POST',
  below: 'resetroleinheritance',
  needs: 'ManagePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer(call) {
    const { scopeId, isList } = securableOf(call);
    if (!isList) throw badArgument('The top-level site of a site collection has nothing to inherit from.');
    call.tenant.store.roles.resetInheritance(scopeId);
    return { kind: 'void' };
  }
});
