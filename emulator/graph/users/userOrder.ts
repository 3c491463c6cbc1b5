import { type TenantUser } from '../../store/Directory';
import { isAdvanced } from '../advancedQuery';
import { sortingNotSupported } from '../errors/directoryErrors';
import { notImplemented } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { USER_PROPERTIES } from './userProperties';

/** https://learn.microsoft.com/graph/aad-advanced-queries: what Entra ID sorts people by, of what is kept here. */
const SORTED_BY = ['displayname', 'userprincipalname'];

/** @throws GraphError 400 where Entra ID does not sort, 501 for what this tenant does not keep */
export function inOrder(call: GraphCall, people: readonly TenantUser[]): readonly TenantUser[] {
  const orderBy = call.url.searchParams.get('$orderby');
  if (orderBy === null) return people;
  const [name = '', direction = 'asc'] = orderBy.trim().toLowerCase().split(/\s+/);
  const property = propertyNamed(name, orderBy);
  if (!SORTED_BY.includes(name) || (isNarrowed(call) && !isAdvanced(call))) throw sortingNotSupported();
  if (direction !== 'asc' && direction !== 'desc') throw notImplemented(`$orderby=${orderBy}`);
  const sign = direction === 'asc' ? 1 : -1;
  const keyed = people.map(person => ({ person, key: String(property(person)).toLowerCase() }));
  keyed.sort((one, other) => sign * one.key.localeCompare(other.key));
  return keyed.map(({ person }) => person);
}

function propertyNamed(name: string, orderBy: string): (person: TenantUser) => unknown {
  const known = Object.entries(USER_PROPERTIES).find(([property]) => property.toLowerCase() === name);
  if (!known) throw notImplemented(`$orderby=${orderBy}`);
  return known[1];
}

/** `$filter` and `$orderby` together are an advanced query, whatever they name. */
function isNarrowed({ url }: GraphCall): boolean {
  return url.searchParams.has('$filter') || url.searchParams.has('$search');
}
