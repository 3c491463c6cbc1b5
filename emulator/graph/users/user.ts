import { type GraphOperation } from '../GraphOperation';
import { namedUser } from './namedUser';
import { userAnswer } from './userAnswer';

/** https://learn.microsoft.com/graph/api/user-get */
export const user: GraphOperation = {
  name: 'graph user',
  method: 'GET',
  path: 'users/{id}',
  scope: 'User.ReadBasic.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get a user' },
  answer: call => userAnswer(call, namedUser(call), 'users')
};
