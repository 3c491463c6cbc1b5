import { type TenantUser } from '../../store/Directory';
import { GRAPH_URL } from '../collectionPage';
import { badRequest } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadPresence } from '../scopes';
import { namedUser } from '../users/namedUser';
import { refuseOptions } from '../users/shownUser';
import { shownPresence } from './shownPresence';

const evidence = { sure: 'documented', source: 'Microsoft Learn: Get presence' } as const;

/** https://learn.microsoft.com/graph/api/presence-get */
export const myPresence: GraphOperation = {
  ...{ name: 'graph my presence', method: 'GET', path: 'me/presence', scope: 'Presence.Read', evidence },
  answer: call => answerPresence(call, call.me)
};

export const presence: GraphOperation = {
  ...{ name: 'graph presence', method: 'GET', path: 'users/{id}/presence' },
  ...{ scope: 'Presence.Read.All', evidence },
  answer: answerNamed
};

/** The same at another address. */
export const communicationsPresence: GraphOperation = {
  ...presence,
  ...{ name: 'graph presence by id', path: 'communications/presences/{id}' }
};

function answerNamed(call: GraphCall): Response {
  const person = namedUser(call);
  // microsoftgraph/microsoft-graph-explorer-v4 issue 2945: by object id only.
  if (call.params.id?.includes('@')) throw badRequest('Presence is asked for by object id.');
  return answerPresence(call, person);
}

function answerPresence(call: GraphCall, person: TenantUser): Response {
  assertMayReadPresence(call, person);
  refuseOptions(call.url, []);
  return Response.json({
    '@odata.context': `${GRAPH_URL}/$metadata#users('${person.entraId}')/presence/$entity`,
    ...shownPresence(call, person)
  });
}
