import { type TenantUser } from '../../store/Directory';
import { collectionPage } from '../collectionPage';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadPeople } from '../scopes';
import { namedUser } from './namedUser';
import { refuseOptions, selectedProperties, shownUser } from './shownUser';

const evidence = { sure: 'documented', source: 'Microsoft Learn: List directReports' } as const;

/** https://learn.microsoft.com/graph/api/user-list-directreports */
export const directReports: GraphOperation = {
  ...{ name: 'graph direct reports', method: 'GET', path: 'users/{id}/directReports' },
  ...{ scope: 'User.ReadBasic.All', evidence },
  answer: call => answerReports(call, namedUser(call))
};

export const myDirectReports: GraphOperation = {
  ...{ name: 'graph my direct reports', method: 'GET', path: 'me/directReports' },
  ...{ scope: 'User.Read', evidence },
  answer: call => answerReports(call, call.me)
};

function answerReports(call: GraphCall, person: TenantUser): Response {
  assertMayReadPeople(call, person);
  refuseOptions(call.url, ['$select', '$top', '$count', '$skiptoken']);
  const names = selectedProperties(call.url);
  return collectionPage(call, {
    context: 'directoryObjects',
    items: call.tenant.store.directory.reportsOf(person.upn),
    show: report => ({
      '@odata.type': '#microsoft.graph.user',
      ...shownUser(call, { person: report, names })
    })
  });
}
