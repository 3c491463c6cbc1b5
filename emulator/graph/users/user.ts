import { resourceNotFound } from '../errors/directoryErrors';
import { type GraphCall, type GraphOperation } from '../GraphOperation';
import { type TenantUser } from '../../store/Directory';
import { userAnswer } from './userAnswer';

/** https://learn.microsoft.com/graph/api/user-get */
export const user: GraphOperation = {
  name: 'graph user',
  method: 'GET',
  path: 'users/{id}',
  scope: 'User.ReadBasic.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get a user' },
  answer: call => userAnswer(call, namedUser(call))
};

/** By object id or user principal name. @throws GraphError 404 */
export function namedUser({ tenant, params }: GraphCall): TenantUser {
  const id = params.id ?? '';
  const found = tenant.store.directory.get(id);
  if (!found) throw resourceNotFound(id);
  return found;
}
