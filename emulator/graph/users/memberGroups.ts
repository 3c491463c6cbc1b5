import { type TenantUser } from '../../store/Directory';
import { GRAPH_URL } from '../collectionPage';
import { requestBadRequest } from '../errors/directoryErrors';
import { graphBody, isTexts } from '../graphBody';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadMemberships } from '../scopes';
import { namedUser } from './namedUser';
import { refuseOptions } from './shownUser';

/** https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const MOST_CHECKED = 20;

type Question = (call: GraphCall, person: TenantUser) => Promise<readonly string[]>;

/** Ids of the groups of a person. `securityEnabledOnly` is answered alike: every group here is one. */
const groupIds: Question = async (call, person) => {
  const { securityEnabledOnly = false } = await graphBody(call);
  if (typeof securityEnabledOnly !== 'boolean')
    throw requestBadRequest('Invalid value specified for securityEnabledOnly.');
  return call.tenant.store.directoryGroups.ofMember(person.entraId).map(({ id }) => id);
};

const checkedIds: Question = async (call, person) => {
  const { groupIds: wanted } = await graphBody(call);
  if (!isTexts(wanted) || wanted.length > MOST_CHECKED)
    throw requestBadRequest(`Give at most ${MOST_CHECKED} ids as groupIds.`);
  const own = call.tenant.store.directoryGroups.ofMember(person.entraId);
  return own.map(({ id }) => id).filter(id => wanted.some(each => each.toLowerCase() === id.toLowerCase()));
};

/** The three questions of directory objects, for a person and for oneself. */
export const memberGroups: readonly GraphOperation[] = [
  ...both('getMemberGroups', 'graph ids of the groups', groupIds),
  ...both('getMemberObjects', 'graph ids of the groups and roles', groupIds),
  ...both('checkMemberGroups', 'graph which of these groups', checkedIds)
];

function both(action: string, name: string, ask: Question): readonly GraphOperation[] {
  const evidence = { sure: 'documented', source: `Microsoft Learn: directoryObject: ${action}` } as const;
  const operation = { method: 'POST', evidence } as const;
  return [
    {
      ...{ ...operation, name: `${name} of a person`, path: `users/{id}/${action}`, scope: 'User.Read.All' },
      answer: call => answerIds(call, namedUser(call), ask)
    },
    {
      ...{ ...operation, name: `${name} I am in`, path: `me/${action}`, scope: 'User.Read' },
      answer: call => answerIds(call, call.me, ask)
    }
  ];
}

async function answerIds(call: GraphCall, person: TenantUser, ask: Question): Promise<Response> {
  assertMayReadMemberships(call, person);
  refuseOptions(call.url, []);
  const value = await ask(call, person);
  return Response.json({ '@odata.context': `${GRAPH_URL}/$metadata#Collection(Edm.String)`, value });
}
