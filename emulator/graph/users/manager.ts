import { type TenantUser } from '../../store/Directory';
import { resourceNotFound } from '../errors/directoryErrors';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadProfiles } from '../scopes';
import { managerOf } from './managerOf';
import { namedUser } from './namedUser';
import { userAnswer } from './userAnswer';

const evidence = { sure: 'documented', source: 'Microsoft Learn: List manager' } as const;

/** https://learn.microsoft.com/graph/api/user-list-manager */
export const manager: GraphOperation = {
  ...{ name: 'graph user manager', method: 'GET', path: 'users/{id}/manager' },
  ...{ scope: 'User.Read.All', evidence },
  answer: call => answerManager(call, namedUser(call))
};

export const myManager: GraphOperation = {
  ...{ name: 'graph my manager', method: 'GET', path: 'me/manager' },
  ...{ scope: 'User.Read.All', evidence },
  answer: call => answerManager(call, call.me)
};

function answerManager(call: GraphCall, person: TenantUser): Response {
  assertMayReadProfiles(call);
  const found = managerOf(call, person);
  if (!found) throw resourceNotFound('manager');
  return userAnswer(call, found, 'directoryObjects');
}
