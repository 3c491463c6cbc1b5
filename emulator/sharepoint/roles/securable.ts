import { type Call } from '../Call';
import { roleNotFound } from '../errors/accessErrors';
import { badArgument } from '../errors/requestErrors';
import { type RoleDefinition } from '../../store/Roles';
import { listPath } from '../lists/listPath';

/** The web or list whose rights a call is about. */
export interface Securable {
  readonly scopeId: string;
  readonly webId: string;
  readonly path: string;
  readonly isList: boolean;
}

export function securableOf({ web, list }: Call): Securable {
  const { webId } = web.site;
  if (list) return { scopeId: list.row.id, webId, path: listPath(list.row.id), isList: true };
  return { scopeId: webId, webId, path: 'Web', isList: false };
}

/** Rights can be given only where inheritance is broken. @throws SharePointError 400 */
export function assertUnique({ tenant }: Call, securable: Securable): void {
  if (!tenant.store.roles.hasUniqueAssignments(securable.scopeId)) {
    throw badArgument('This operation is not allowed on an object that inherits permissions.');
  }
}

/** By id, name or RoleTypeKind. @throws SharePointError 404 */
export function findRole({ tenant, web, keys }: Call): RoleDefinition {
  const { roles } = tenant.store;
  const { webId } = web.site;
  const { by, value = '' } = keys.role ?? {};
  const role =
    by === 'name'
      ? roles.byName(webId, value)
      : by === 'type'
        ? roles.byType(webId, Number(value))
        : roles.get(webId, Number(value));
  if (!role) throw roleNotFound();
  return role;
}
