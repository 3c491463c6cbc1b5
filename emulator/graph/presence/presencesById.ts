import { GRAPH_URL } from '../collectionPage';
import { graphBody, isTexts } from '../graphBody';
import { badRequest } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadPresence } from '../scopes';
import { refuseOptions } from '../users/shownUser';
import { shownPresence, unknownPresence } from './shownPresence';

/** https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid */
const MOST_IDS = 650;

export const presencesById: GraphOperation = {
  name: 'graph presences by user id',
  method: 'POST',
  path: 'communications/getPresencesByUserId',
  scope: 'Presence.Read.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: cloudCommunications: getPresencesByUserId' },
  async answer(call) {
    assertMayReadPresence(call);
    refuseOptions(call.url, []);
    const { ids } = await graphBody(call);
    if (!isTexts(ids)) throw badRequest('ids must be a collection of object ids.');
    if (ids.length > MOST_IDS)
      throw badRequest(`At most ${MOST_IDS} user ids can be asked for in one request.`);
    return Response.json({
      '@odata.context': `${GRAPH_URL}/$metadata#Collection(microsoft.graph.presence)`,
      value: ids.map(id => presenceOf(call, id))
    });
  }
};

function presenceOf(call: GraphCall, id: string): unknown {
  const person = id.includes('@') ? undefined : call.tenant.store.directory.get(id);
  return person ? shownPresence(call, person) : unknownPresence(id);
}
