import { type Call } from '../Call';
import { invalidQuery } from '../errors/requestErrors';
import { currentList } from '../lists/currentList';
import { listPath } from '../lists/listPath';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { commentEntity } from './commentEntity';
import { commentedItem, namedComment } from './commentedItem';

/** Since January 2024, whatever `$top` asks: https://github.com/pnp/pnpjs/issues/2919 */
const PAGE = 30;

const item = 'web/lists/{list}/items/{item}';
const source = 'pnpcore PagesTests (recorded), issue pnp/pnpjs#2919';

/** Newest first. */
export const comments: Operation = {
  name: 'comments of an item',
  method: 'GET',
  address: `${item}/comments`,
  needs: 'ViewListItems',
  evidence: { sure: 'library', source },
  answer: call => commentPage(call, 0)
};

/** The function that next links name. */
export const getComments: Operation = {
  ...comments,
  name: 'comments of an item by getcomments',
  address: `${item}/getcomments`
};

export const replies: Operation = {
  name: 'replies to a comment',
  method: 'GET',
  address: `${item}/comments/{comment}/replies`,
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs comments/types.ts' },
  answer: call => commentPage(call, namedComment(call, commentedItem(call)).id)
};

function commentPage(call: Call, parentId: number): Reply {
  const { id: itemId } = commentedItem(call);
  const { filter, orderby, top = PAGE } = call.options;
  if (filter !== undefined || orderby !== undefined)
    throw invalidQuery('Comments can be neither filtered nor sorted.');
  const listId = currentList(call).row.id;
  const limit = Math.min(top, PAGE);
  const before = tokenOf(call);
  const found = call.tenant.store.comments.list(
    { listId, itemId, parentId },
    { limit: limit + 1, ...(before === undefined ? {} : { before }) }
  );
  const page = found.slice(0, limit);
  call.countRows(page.length);
  const entities = page.map(comment => commentEntity(call, comment));
  const last = page.at(-1);
  const hasMore = last !== undefined && found.length > limit;
  return {
    kind: 'collection',
    entities,
    isNarrowed: true,
    ...(hasMore ? { nextLink: nextLink(call, { itemId, parentId, before: last.id }) } : {})
  };
}

/** SharePoint's token is opaque; ours is the id of the last comment shown. */
function tokenOf({ options: { skiptoken } }: Call): number | undefined {
  if (skiptoken === undefined || skiptoken === '') return undefined;
  if (!/^\d{1,9}$/.test(skiptoken)) throw invalidQuery(`The skip token '${skiptoken}' is not valid.`);
  return Number(skiptoken);
}

function nextLink(
  call: Call,
  { itemId, parentId, before }: { itemId: number; parentId: number; before: number }
): string {
  const { select, expand, top } = call.options;
  const options = {
    $skiptoken: String(before),
    $select: select,
    $expand: expand,
    $top: top === undefined ? undefined : String(top)
  };
  const query = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encode(name)}=${encode(value)}`]
  );
  const list = listPath(currentList(call).row.id)
    .replace(/^Web\/Lists/, 'web/lists')
    .replaceAll("'", '%27');
  const collection = parentId === 0 ? 'getcomments' : `comments(${parentId})/replies`;
  return `${call.web.apiUrl}/${list}/getitembyid(${itemId})/${collection}?${query.join('&')}`;
}

/** SharePoint writes the escapes in lower case. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, escape => escape.toLowerCase());
}
