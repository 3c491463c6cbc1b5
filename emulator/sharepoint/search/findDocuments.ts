import { type Call } from '../Call';
import { notImplemented } from '../errors/requestErrors';
import { crawl } from './crawl';
import { type Kql } from './Kql';
import { matchesKql } from './matchesKql';
import { parseKql } from './parseKql';
import { type Found } from './searchableDocument';
import { type SearchRequest, type SortTerm } from './SearchRequest';
import { visibleDocuments } from './visibleDocuments';

/** All that fits the query and the caller may see, in order. An empty query finds nothing. */
export function findDocuments(call: Call, { queryText, sortList }: SearchRequest): readonly Found[] {
  const query = parseKql(queryText);
  crawl(call.tenant);
  if (!query) return [];
  const found = visibleDocuments(call, listAsked(query)).filter(document => matchesKql(query, document));
  return [...found].sort(sortList.length > 0 ? orderOf(sortList) : byRank);
}

/** Spares reading the whole index when one list is asked for. */
function listAsked(query: Kql): string | undefined {
  if (query.kind === 'property' && query.name === 'listid' && query.operator !== '<>')
    return query.value.toLowerCase().replace(/[{}]/g, '');
  if (query.kind !== 'and') return undefined;
  return query.terms.map(listAsked).find(listId => listId !== undefined);
}

type Order = (left: Found, right: Found) => number;

/** Nobody knows how SharePoint ranks; here the newest is first. */
const byRank: Order = (left, right) =>
  compareText(right.document.content.modified, left.document.content.modified) ||
  right.document.docId - left.document.docId;

const SORTABLE: Readonly<Record<string, Order>> = {
  rank: (left, right) => byRank(right, left),
  docid: byNumber(({ document }) => document.docId),
  indexdocid: byNumber(({ document }) => document.docId),
  created: byText(({ document }) => document.content.created),
  write: byText(({ document }) => document.content.modified),
  lastmodifiedtime: byText(({ document }) => document.content.modified),
  title: byText(({ document }) => document.content.title.toLowerCase()),
  listitemid: byNumber(({ document }) => document.itemId),
  path: byText(({ document }) => document.content.path.toLowerCase())
};

function orderOf(terms: readonly SortTerm[]): Order {
  const orders = terms.map(({ property, isDescending }) => {
    const order = Object.hasOwn(SORTABLE, property) ? SORTABLE[property] : undefined;
    if (!order) throw notImplemented(`sorting search results by ${property}`);
    return isDescending ? (left: Found, right: Found) => order(right, left) : order;
  });
  return (left, right) => orders.reduce((answer, order) => answer || order(left, right), 0);
}

function byNumber(read: (found: Found) => number): Order {
  return (left, right) => read(left) - read(right);
}

function byText(read: (found: Found) => string): Order {
  return (left, right) => compareText(read(left), read(right));
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
