import { badRequest, notImplemented } from '../GraphError';
import { type ShownPerson } from './shownPerson';

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;

export interface PeopleOptions {
  readonly top: number;
  readonly skip: number;
  readonly select: readonly string[] | undefined;
  readonly search: string | undefined;
  readonly isByName: boolean;
  /** Class of person that `$filter` leaves, or any. */
  readonly personClass: string | undefined;
}

/** https://learn.microsoft.com/graph/api/user-list-people#optional-query-parameters @throws GraphError 400 or 501 */
export function peopleOptions(url: URL): PeopleOptions {
  const option = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const search = option('$search');
  if (search !== undefined && url.searchParams.has('$skip'))
    throw badRequest('$skip is not supported together with $search.');
  const orderBy = option('$orderby')?.trim().toLowerCase();
  if (orderBy !== undefined && orderBy !== 'displayname') throw notImplemented('this $orderby of people');
  return {
    top: wholeNumber(option('$top'), { fallback: DEFAULT_PAGE, most: LARGEST_PAGE, name: '$top' }),
    skip: wholeNumber(option('$skip'), { fallback: 0, most: Number.MAX_SAFE_INTEGER, name: '$skip' }),
    select: option('$select')
      ?.split(',')
      .map(name => name.trim().toLowerCase()),
    search: search === undefined ? undefined : searchedText(search),
    isByName: orderBy !== undefined,
    personClass: classOf(option('$filter'))
  };
}

/** What `$select` leaves of a person; names that no person has are refused. */
export function narrowed(person: ShownPerson, select: readonly string[] | undefined): ShownPerson {
  if (!select) return person;
  const names = Object.keys(person);
  const unknown = select.find(name => !names.some(each => each.toLowerCase() === name));
  if (unknown !== undefined)
    throw badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.person'.`);
  return Object.fromEntries(Object.entries(person).filter(([name]) => select.includes(name.toLowerCase())));
}

function wholeNumber(
  text: string | undefined,
  { fallback, most, name }: { fallback: number; most: number; name: string }
): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most && (number > 0 || fallback === 0)) return number;
  throw badRequest(`Invalid value '${text}' for ${name}.`);
}

/** `"jesper"` or `jesper`; what follows `topic:` would ask for mail, of which there is none here. */
function searchedText(search: string): string {
  const text = search.trim().replaceAll('"', '');
  if (text.toLowerCase().startsWith('topic:')) throw notImplemented('searching people by topic');
  return text;
}

/** `personType/class eq 'Person' and personType/subclass eq 'OrganizationUser'`, the filter that page shows. */
function classOf(filter: string | undefined): string | undefined {
  if (filter === undefined) return undefined;
  const terms = filter
    .split(/\s+and\s+/i)
    .map(term => /^personType\/(class|subclass) eq '(\w+)'$/i.exec(term.trim()));
  if (terms.some(term => term === null)) throw notImplemented('this $filter of people');
  const isEverybody = terms.every(term =>
    ['person', 'organizationuser'].includes(term?.[2]?.toLowerCase() ?? '')
  );
  return isEverybody ? undefined : filter;
}
