import { isEventual } from '../advancedQuery';
import { countNotSupported } from '../errors/directoryErrors';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadPeople } from '../scopes';
import { findUsers } from './findUsers';
import { refuseOptions } from './shownUser';

/** A bare number. https://learn.microsoft.com/graph/aad-advanced-queries */
export const countUsers: GraphOperation = {
  name: 'graph count of users',
  method: 'GET',
  path: 'users/$count',
  scope: 'User.ReadBasic.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Advanced query capabilities' },
  answer(call) {
    assertMayReadPeople(call);
    refuseOptions(call.url, ['$filter', '$search', '$count']);
    if (!isEventual(call)) throw countNotSupported();
    return new Response(String(findUsers(call).length), { headers: { 'content-type': 'text/plain' } });
  }
};
