import { type TenantUser } from '../../store/Directory';
import { collectionPage } from '../collectionPage';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadMemberships, mayReadGroups } from '../scopes';
import { namedUser } from './namedUser';
import { shownGroup } from './shownGroup';
import { refuseOptions } from './shownUser';

const evidence = { sure: 'documented', source: 'Microsoft Learn: List a user’s direct memberships' } as const;

/** https://learn.microsoft.com/graph/api/user-list-memberof */
export const memberOf: GraphOperation = {
  ...{ name: 'graph memberships', method: 'GET', path: 'users/{id}/memberOf' },
  ...{ scope: 'User.Read.All', evidence },
  answer: call => answerGroups(call, namedUser(call))
};

export const myMemberOf: GraphOperation = {
  ...{ name: 'graph my memberships', method: 'GET', path: 'me/memberOf' },
  ...{ scope: 'User.Read', evidence },
  answer: call => answerGroups(call, call.me)
};

/** Groups hold people only here, so there is nothing beyond the direct ones. */
export const transitiveMemberOf: GraphOperation = {
  ...memberOf,
  ...{ name: 'graph transitive memberships', path: 'users/{id}/transitiveMemberOf' }
};

export const myTransitiveMemberOf: GraphOperation = {
  ...myMemberOf,
  ...{ name: 'graph my transitive memberships', path: 'me/transitiveMemberOf' }
};

function answerGroups(call: GraphCall, person: TenantUser): Response {
  assertMayReadMemberships(call, person);
  refuseOptions(call.url, ['$top', '$count', '$skiptoken']);
  return collectionPage(call, {
    context: 'directoryObjects',
    items: call.tenant.store.directoryGroups.ofMember(person.entraId),
    show: group => shownGroup(group, mayReadGroups(call))
  });
}
