import { type TenantUser } from '../../store/Directory';
import { GRAPH_URL } from '../collectionPage';
import { type GraphCall } from '../GraphCall';
import { assertMayReadPeople } from '../scopes';
import { expandedRelations, userExpand } from './userExpand';
import { refuseOptions, selectedProperties, shownUser } from './shownUser';

/** One person as Graph shows him, narrowed by `$select`, with what `$expand` adds. */
export function userAnswer(call: GraphCall, person: TenantUser, set: 'users' | 'directoryObjects'): Response {
  assertMayReadPeople(call, person);
  // $count only makes the query an advanced one, which $levels asks for.
  refuseOptions(call.url, ['$select', '$expand', '$count']);
  const names = selectedProperties(call.url);
  const selected = call.url.searchParams.has('$select') ? `(${names.join(',')})` : '';
  return Response.json({
    '@odata.context': `${GRAPH_URL}/$metadata#${set}${selected}/$entity`,
    ...(set === 'directoryObjects' ? { '@odata.type': '#microsoft.graph.user' } : {}),
    ...shownUser(call, { person, names }),
    ...expandedRelations(call, person, userExpand(call))
  });
}
