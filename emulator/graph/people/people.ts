import { type TenantUser } from '../../store/Directory';
import { GRAPH_URL, linkTo } from '../collectionPage';
import { invalidUser, noMailbox } from '../errors/exchangeErrors';
import { notImplemented } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { assertMayReadRelevance } from '../scopes';
import { refuseOptions } from '../users/shownUser';
import { narrowed, type PeopleOptions, peopleOptions } from './peopleOptions';
import { type RelevantPerson, relevantTo } from './relevance';
import { resembles } from './resembles';
import { shownPerson } from './shownPerson';

const OPTIONS = ['$top', '$skip', '$select', '$search', '$orderby', '$filter'];
const evidence = { sure: 'documented', source: 'Microsoft Learn: List people' } as const;

/** https://learn.microsoft.com/graph/api/user-list-people */
export const myPeople: GraphOperation = {
  ...{ name: 'graph my people', method: 'GET', path: 'me/people', scope: 'People.Read', evidence },
  answer: call => answerPeople(call, call.me)
};

export const people: GraphOperation = {
  ...{ name: 'graph people', method: 'GET', path: 'users/{id}/people', scope: 'People.Read.All', evidence },
  answer(call) {
    const id = call.params.id ?? '';
    const person = call.tenant.store.directory.get(id);
    if (!person) throw invalidUser(id);
    if (call.url.searchParams.has('$search')) throw notImplemented('$search among the people of others');
    return answerPeople(call, person);
  }
};

function answerPeople(call: GraphCall, person: TenantUser): Response {
  assertMayReadRelevance(call, person);
  refuseOptions(call.url, OPTIONS);
  if (person.userType === 'Guest') throw noMailbox();
  const options = peopleOptions(call.url);
  const found = chosen(relevantTo(call.tenant, person), options);
  const end = options.skip + options.top;
  return Response.json({
    '@odata.context': `${GRAPH_URL}/$metadata#users('${person.entraId}')/people`,
    ...(end < found.length ? { '@odata.nextLink': linkTo(call.url, { $skip: String(end) }) } : {}),
    value: found.slice(options.skip, end).map(each => narrowed(shownPerson(each), options.select))
  });
}

function chosen(
  relevant: readonly RelevantPerson[],
  { search, isByName, personClass }: PeopleOptions
): readonly RelevantPerson[] {
  // Everybody here is a person of the organisation: another class leaves nobody.
  if (personClass !== undefined) return [];
  const found = relevant.filter(
    ({ person }) => search === undefined || resembles(`${person.displayName} ${person.mail}`, search)
  );
  if (!isByName) return found;
  return [...found].sort((one, other) => one.person.displayName.localeCompare(other.person.displayName));
}
