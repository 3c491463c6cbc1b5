import { type GraphOperation } from '../GraphOperation';
import { userAnswer } from './userAnswer';

/** https://learn.microsoft.com/graph/api/user-get */
export const me: GraphOperation = {
  name: 'graph me',
  method: 'GET',
  path: 'me',
  scope: 'User.Read',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get a user' },
  answer: call => userAnswer(call, call.me, 'users')
};
