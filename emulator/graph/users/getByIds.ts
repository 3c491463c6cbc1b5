import { requestBadRequest } from '../errors/directoryErrors';
import { GRAPH_URL } from '../collectionPage';
import { graphBody, isTexts } from '../graphBody';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadPeople, mayReadGroups } from '../scopes';
import { shownGroup } from './shownGroup';
import { refuseOptions, shownUser } from './shownUser';
import { DEFAULT_PROPERTIES } from './userProperties';

/** https://learn.microsoft.com/graph/api/directoryobject-getbyids */
const MOST_IDS = 1000;

/** People and groups by object id; whoever is not there is left out. */
export const getByIds: GraphOperation = {
  name: 'graph directory objects by id',
  method: 'POST',
  path: 'directoryObjects/getByIds',
  scope: 'User.ReadBasic.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: directoryObject: getByIds' },
  async answer(call) {
    assertMayReadPeople(call);
    refuseOptions(call.url, []);
    const { ids, types } = await wantedOf(call);
    return Response.json({
      '@odata.context': `${GRAPH_URL}/$metadata#directoryObjects`,
      value: [...new Set(ids)].flatMap(id => objectOf(call, { id, types }) ?? [])
    });
  }
};

interface Wanted {
  readonly ids: readonly string[];
  /** `user`, `group`; all kinds when empty. */
  readonly types: readonly string[];
}

async function wantedOf(call: GraphCall): Promise<Wanted> {
  const { ids, types = [] } = await graphBody(call);
  if (!isTexts(ids) || !isTexts(types)) throw requestBadRequest('Invalid value specified for ids or types.');
  if (ids.length > MOST_IDS) throw requestBadRequest(`At most ${MOST_IDS} ids can be asked for at once.`);
  return { ids, types: types.map(type => type.toLowerCase()) };
}

function objectOf(call: GraphCall, { id, types }: { id: string; types: readonly string[] }): unknown {
  const { directory, directoryGroups } = call.tenant.store;
  const isWanted = (type: string): boolean =>
    types.length === 0 || types.includes(type) || types.includes('directoryobject');
  const person = directory.get(id);
  // By object id only: here a user principal name is none.
  if (person && person.upn.toLowerCase() !== id.toLowerCase() && isWanted('user'))
    return {
      '@odata.type': '#microsoft.graph.user',
      ...shownUser(call, { person, names: DEFAULT_PROPERTIES })
    };
  const group = directoryGroups.get(id);
  return group && isWanted('group') ? shownGroup(group, mayReadGroups(call)) : undefined;
}
