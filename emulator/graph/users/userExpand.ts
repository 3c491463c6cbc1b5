import { type TenantUser } from '../../store/Directory';
import { isAdvanced } from '../advancedQuery';
import { unsupportedQuery } from '../errors/directoryErrors';
import { notImplemented } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { assertMayReadProfiles } from '../scopes';
import { selectedProperties, shownUser } from './shownUser';
import { managerOf } from './managerOf';

/** Graph shows no more than this many related objects. https://learn.microsoft.com/graph/query-parameters#expand */
const MOST_RELATED = 20;
const MOST_LEVELS = 1000;

interface Relation {
  readonly name: 'manager' | 'directReports';
  readonly properties: readonly string[];
  /** Of managers, above one another. */
  readonly levels: number;
}

/** `manager`, `manager($levels=max;$select=id)` or `directReports($select=id)`. @throws GraphError 400 or 501 */
export function userExpand(call: GraphCall): Relation | undefined {
  const text = call.url.searchParams.get('$expand');
  if (text === null) return undefined;
  const [, name = '', options = ''] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/.exec(text) ?? [];
  if (name !== 'manager' && name !== 'directReports') throw notImplemented(`$expand=${text} of users`);
  assertMayReadProfiles(call);
  const { $select, $levels } = optionsOf(options);
  const url = new URL(call.url);
  url.search = $select === undefined ? '' : `$select=${$select}`;
  return { name, properties: selectedProperties(url), levels: levelsOf(call, name, $levels) };
}

function optionsOf(text: string): { $select?: string; $levels?: string } {
  const options = text.split(';').filter(option => option.trim() !== '');
  const pairs = options.map(option => option.split('=').map(part => part.trim()));
  const foreign = pairs.find(([option]) => option !== '$select' && option !== '$levels');
  if (foreign) throw notImplemented(`${foreign[0] ?? ''} inside $expand of users`);
  return Object.fromEntries(pairs) as { $select?: string; $levels?: string };
}

/** https://learn.microsoft.com/graph/api/user-list-manager: `$levels` asks for an advanced query. */
function levelsOf(call: GraphCall, name: string, levels: string | undefined): number {
  if (levels === undefined) {
    if (isAdvanced(call)) throw unsupportedQuery('$expand is not supported with advanced queries.');
    return 1;
  }
  if (name !== 'manager') throw notImplemented(`$levels of ${name}`);
  if (!isAdvanced(call))
    throw unsupportedQuery('$levels needs $count=true and the ConsistencyLevel:eventual header.');
  const count = levels === 'max' ? MOST_LEVELS : Number(levels);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_LEVELS) return count;
  throw unsupportedQuery(`$levels must be 'max' or from 1 to ${MOST_LEVELS}.`);
}

/** What `$expand` adds to a person; nothing where he has no manager. */
export function expandedRelations(
  call: GraphCall,
  person: TenantUser,
  relation: Relation | undefined
): Readonly<Record<string, unknown>> {
  if (!relation) return {};
  if (relation.name === 'manager') return expandedManager(call, { person, relation, above: [person.upn] });
  const reports = call.tenant.store.directory.reportsOf(person.upn).slice(0, MOST_RELATED);
  return { directReports: reports.map(report => related(call, report, relation)) };
}

interface Climb {
  readonly person: TenantUser;
  readonly relation: Relation;
  /** Who was passed on the way up: two may be set to manage each other. */
  readonly above: readonly string[];
}

function expandedManager(call: GraphCall, { person, relation, above }: Climb): Record<string, unknown> {
  const manager = managerOf(call, person);
  if (!manager || above.includes(manager.upn) || above.length > relation.levels) return {};
  const higher = expandedManager(call, { person: manager, relation, above: [...above, manager.upn] });
  return { manager: { ...related(call, manager, relation), ...higher } };
}

function related(call: GraphCall, person: TenantUser, { properties }: Relation): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.user', ...shownUser(call, { person, names: properties }) };
}
