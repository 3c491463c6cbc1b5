import { type TenantUser } from '../../store/Directory';
import { resourceNotFound } from '../errors/directoryErrors';
import { type GraphCall } from '../GraphCall';

/** The person an address names, by object id or user principal name. @throws GraphError 404 */
export function namedUser({ tenant, params }: Pick<GraphCall, 'tenant' | 'params'>): TenantUser {
  const id = params.id ?? '';
  const found = tenant.store.directory.get(id);
  if (!found) throw resourceNotFound(id);
  return found;
}
