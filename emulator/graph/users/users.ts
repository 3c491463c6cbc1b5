import { collectionPage } from '../collectionPage';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadPeople } from '../scopes';
import { findUsers } from './findUsers';
import { refuseOptions, selectedProperties, shownUser } from './shownUser';
import { expandedRelations, userExpand } from './userExpand';

const OPTIONS = ['$select', '$filter', '$search', '$orderby', '$expand', '$top', '$count', '$skiptoken'];

/** https://learn.microsoft.com/graph/api/user-list */
export const users: GraphOperation = {
  name: 'graph users',
  method: 'GET',
  path: 'users',
  scope: 'User.ReadBasic.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: List users' },
  answer(call) {
    assertMayReadPeople(call);
    refuseOptions(call.url, OPTIONS);
    const names = selectedProperties(call.url);
    const expand = userExpand(call);
    const selected = call.url.searchParams.has('$select') ? `(${names.join(',')})` : '';
    return collectionPage(call, {
      context: `users${selected}`,
      items: findUsers(call),
      show: person => ({ ...shownUser(call, { person, names }), ...expandedRelations(call, person, expand) })
    });
  }
};
