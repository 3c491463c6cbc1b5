import { type TenantUser } from '../../store/Directory';
import { isAdvanced, isEventual } from '../advancedQuery';
import { advancedSearch } from '../errors/directoryErrors';
import { type GraphCall } from '../GraphCall';
import { assertMayReadProperty } from '../scopes';
import { isFound } from './userFilter';
import { inOrder } from './userOrder';
import { isMentioned } from './userSearch';

/** Everybody whom `$filter` and `$search` leave, in the order asked for. @throws GraphError 400, 403 or 501 */
export function findUsers(call: GraphCall): readonly TenantUser[] {
  const { tenant, url } = call;
  const filter = url.searchParams.get('$filter');
  const search = url.searchParams.get('$search');
  if (search !== null && !isEventual(call)) throw advancedSearch();
  const assertReadable = (property: string): void => assertMayReadProperty(call, property);
  // $count as a segment of the path needs no option of the same name.
  const rules = { assertReadable, isAdvanced: isAdvanced(call) || countsByPath(call) };
  const all = tenant.store.directory.list();
  const filtered = filter === null ? all : all.filter(isFound(filter, rules));
  const found = search === null ? filtered : filtered.filter(isMentioned(search, assertReadable));
  return inOrder(call, found);
}

function countsByPath({ url, request }: GraphCall): boolean {
  return isEventual({ request }) && url.pathname.endsWith('/$count');
}
