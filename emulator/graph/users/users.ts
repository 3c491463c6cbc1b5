import { type TenantUser } from '../../store/Directory';
import { unsupportedQuery } from '../errors/directoryErrors';
import { badRequest } from '../GraphError';
import { type GraphCall, type GraphOperation } from '../GraphOperation';
import { assertMayReadPeople, assertMayReadProperty } from '../scopes';
import { GRAPH_URL, refuseOptions, selectedProperties, shownUser } from './userAnswer';
import { isFound } from './userFilter';
import { isMentioned } from './userSearch';

const OPTIONS = ['$select', '$filter', '$search', '$top', '$count', '$skiptoken'];
const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 999;

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
    const found = findUsers(call);
    const start = startOf(call.url);
    const end = start + pageSize(call.url);
    const selected = call.url.searchParams.has('$select') ? `(${names.join(',')})` : '';
    return Response.json({
      '@odata.context': `${GRAPH_URL}/$metadata#users${selected}`,
      ...(call.url.searchParams.get('$count') === 'true' ? { '@odata.count': found.length } : {}),
      ...(end < found.length ? { '@odata.nextLink': nextLink(call.url, end) } : {}),
      value: found.slice(start, end).map(person => shownUser(call, { person, names }))
    });
  }
};

function findUsers(call: GraphCall): readonly TenantUser[] {
  const { tenant, request, url } = call;
  const filter = url.searchParams.get('$filter');
  const search = url.searchParams.get('$search');
  const isEventual = request.headers.get('consistencylevel')?.toLowerCase() === 'eventual';
  if (search !== null && !isEventual) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'"
    );
  }
  const all = tenant.store.directory.list();
  const assertReadable = (property: string): void => assertMayReadProperty(call, property);
  const isAdvanced = isEventual && url.searchParams.get('$count') === 'true';
  const filtered = filter === null ? all : all.filter(isFound(filter, { assertReadable, isAdvanced }));
  return search === null ? filtered : filtered.filter(isMentioned(search, assertReadable));
}

function pageSize(url: URL): number {
  const top = url.searchParams.get('$top');
  if (top === null) return DEFAULT_PAGE;
  const size = Number(top);
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE) return size;
  throw unsupportedQuery(
    `Invalid page size specified: '${top}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`
  );
}

function startOf(url: URL): number {
  const token = url.searchParams.get('$skiptoken');
  if (token === null) return 0;
  const start = Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(start) || start < 1) throw badRequest('The skip token is not valid.');
  return start;
}

function nextLink(url: URL, start: number): string {
  const next = new URLSearchParams(url.searchParams);
  next.set('$skiptoken', Buffer.from(String(start)).toString('base64url'));
  return `${GRAPH_URL}/users?${next.toString()}`;
}
