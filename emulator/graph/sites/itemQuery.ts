import { parseFilter } from '../../query/parseFilter';
import { parseOrderBy } from '../../query/parseOptions';
import { parseSkipToken } from '../../query/skipToken';
import { type ListQuery } from '../../query/ListQuery';
import { type FieldPath, type Predicate } from '../../query/Predicate';
import { type ItemShape } from '../../sharepoint/items/ItemShape';
import { onlyAuthorOf } from '../../sharepoint/items/readableItem';
import { fieldNotIndexed, invalidRequest } from '../errors/sitesErrors';
import { type GraphCall } from '../GraphCall';

const DEFAULT_PAGE = 200;
const LARGEST_PAGE = 5000;

/** `$filter=fields/Key eq 'a'&$orderby=fields/Key&$top=50` as a question to the list. @throws GraphError 400 */
export function itemQuery(call: GraphCall, shape: ItemShape): ListQuery {
  const option = (name: string): string | undefined => call.url.searchParams.get(name) ?? undefined;
  const mayScan = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(
    call.request.headers.get('prefer') ?? ''
  );
  const named = (path: FieldPath): FieldPath => columnOf(shape, path, mayScan);
  const [filter, orderBy, token] = [option('$filter'), option('$orderby'), option('$skiptoken')];
  const onlyAuthorId = onlyAuthorOf(shape.call);
  return {
    ...(filter === undefined ? {} : { where: renamed(parseFilter(filter), named) }),
    ...(orderBy === undefined ? {} : { orderBy: orderOf(orderBy, named) }),
    ...(token === undefined ? {} : { cursor: parseSkipToken(Buffer.from(token, 'base64url').toString()) }),
    ...(onlyAuthorId === undefined ? {} : { onlyAuthorId }),
    limit: pageSize(option('$top')),
    rules: call.tenant.switches()
  };
}

function pageSize(top: string | undefined): number {
  if (top === undefined) return DEFAULT_PAGE;
  if (!/^\d{1,9}$/.test(top) || Number(top) === 0) throw invalidRequest(`Invalid value '${top}' for $top.`);
  return Math.min(Number(top), LARGEST_PAGE);
}

function orderOf(orderBy: string, named: (path: FieldPath) => FieldPath): ListQuery['orderBy'] {
  return parseOrderBy(orderBy.replaceAll(/\bfields\//gi, '')).map(term => ({
    ...term,
    field: named({ name: 'fields', property: term.field }).name
  }));
}

/** `fields/Title` is the column Title; without the header only what an index serves may be named. */
function columnOf({ fields }: ItemShape, { name, property }: FieldPath, mayScan: boolean): FieldPath {
  const isField = name.toLowerCase() === 'fields' && property !== undefined;
  const wanted = (isField ? property : name).toLowerCase();
  if (wanted === 'id') return { name: 'ID' };
  if (!isField) throw invalidRequest(`'${name}' is no property that items can be filtered or sorted by.`);
  const field = fields.find(({ internalName }) =>
    [internalName.toLowerCase(), `${internalName.toLowerCase()}lookupid`].includes(wanted)
  );
  if (!field) throw invalidRequest(`Field '${property}' is not recognized`);
  if (!field.indexed && !mayScan) throw fieldNotIndexed(property);
  const isLookup = wanted !== field.internalName.toLowerCase();
  return { name: isLookup ? `${field.internalName}Id` : field.internalName };
}

function renamed(predicate: Predicate, named: (path: FieldPath) => FieldPath): Predicate {
  if (predicate.kind === 'not') return { ...predicate, term: renamed(predicate.term, named) };
  if (predicate.kind === 'and' || predicate.kind === 'or')
    return { ...predicate, terms: predicate.terms.map(term => renamed(term, named)) };
  // Only CAML says these.
  if (!('field' in predicate)) throw invalidRequest('This filter is not supported.');
  return { ...predicate, field: named(predicate.field) };
}
