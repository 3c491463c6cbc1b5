import { isAdvanced } from './advancedQuery';
import { unsupportedQuery } from './errors/directoryErrors';
import { badRequest } from './GraphError';
import { type GraphCall } from './GraphCall';
import { GRAPH_ROOT } from './GraphOperation';

/** Clients know Graph by this name; what reroutes their requests here does so for the links in the answers too. */
export const GRAPH_URL = 'https://graph.microsoft.com/v1.0';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 999;

interface Shown<Item> {
  /** What stands behind `$metadata#`. */
  readonly context: string;
  readonly items: readonly Item[];
  show(item: Item): unknown;
}

/** A page of directory objects, as `$top` and `$skiptoken` ask. `$count=true` counts in advanced queries only. */
export function collectionPage<Item>(call: GraphCall, { context, items, show }: Shown<Item>): Response {
  const start = startOf(call.url);
  const end = start + pageSize(call.url);
  return Response.json({
    '@odata.context': `${GRAPH_URL}/$metadata#${context}`,
    ...(isAdvanced(call) ? { '@odata.count': items.length } : {}),
    ...(end < items.length ? { '@odata.nextLink': nextLink(call.url, end) } : {}),
    value: items.slice(start, end).map(show)
  });
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
  return linkTo(url, { $skiptoken: Buffer.from(String(start)).toString('base64url') });
}

/** The same address as Graph would write it, or as SharePoint's own, with these options changed. */
export function linkTo(url: URL, options: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(options)) query.set(name, value);
  const isGraph = url.pathname.startsWith(GRAPH_ROOT);
  const root = isGraph ? `${GRAPH_URL}/${url.pathname.slice(GRAPH_ROOT.length)}` : url.origin + url.pathname;
  return `${root}?${query.toString()}`;
}
