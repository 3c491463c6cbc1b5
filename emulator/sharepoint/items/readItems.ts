import { type ListQuery } from '../../query/ListQuery';
import { parseFilter } from '../../query/parseFilter';
import { parseOrderBy } from '../../query/parseOptions';
import { parseSkipToken, printSkipToken } from '../../query/skipToken';
import { type ItemPage } from '../../store/Items';
import { type Call } from '../Call';
import { currentList } from '../lists/currentList';
import { listPath } from '../lists/listPath';
import { projectionOf } from '../odata/projection';
import { type Operation } from '../Operation';
import { assertShowable } from './assertShowable';
import { itemEntity } from './itemEntity';
import { itemShape } from './ItemShape';
import { assertFewLookups } from './lookupCost';
import { onlyAuthorOf } from './readableItem';

const DEFAULT_PAGE = 100;

/** A page of items: `$select $expand $filter $orderby $top $skiptoken`. `$skip` is ignored, as SharePoint ignores it. */
export const readItems: Operation = {
  name: 'read items',
  method: 'GET',
  address: 'web/lists/{list}/items',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const shape = itemShape(call);
    const projection = projectionOf(call.options.select, call.options.expand);
    assertFewLookups(shape, projection);
    const page = call.tenant.store.items.query(shape.list.id, queryOf(call));
    call.countRows(page.rowsTouched);
    if (page.rows.length === 0) assertShowable(shape, projection);
    const entities = page.rows.map(row => itemEntity(shape, row));
    const nextLink = nextLinkOf(call, page);
    return {
      kind: 'collection',
      entities,
      isNarrowed: true,
      ...(nextLink === undefined ? {} : { nextLink })
    };
  }
};

function queryOf(call: Call): ListQuery {
  const { filter, orderby, top, skiptoken } = call.options;
  const onlyAuthorId = onlyAuthorOf(call);
  return {
    ...(filter === undefined ? {} : { where: parseFilter(filter) }),
    ...(orderby === undefined ? {} : { orderBy: parseOrderBy(orderby) }),
    ...(skiptoken === undefined ? {} : { cursor: parseSkipToken(skiptoken) }),
    ...(onlyAuthorId === undefined ? {} : { onlyAuthorId }),
    limit: top ?? DEFAULT_PAGE,
    rules: call.tenant.switches()
  };
}

/** On every full page, whether anything follows or not. */
function nextLinkOf(call: Call, page: ItemPage): string | undefined {
  if (!page.hasMore || !page.next) return undefined;
  const { select, expand, filter, orderby, skip, top } = call.options;
  const options = {
    $skiptoken: printSkipToken(page.next),
    $select: select,
    $expand: expand,
    $filter: filter
  };
  const all = { ...options, $orderby: orderby, $skip: skip, $top: top?.toString() };
  const query = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encode(name)}=${encode(value)}`]
  );
  const path = listPath(currentList(call).row.id)
    .replace(/^Web\/Lists/, 'web/lists')
    .replaceAll("'", '%27');
  return `${call.web.apiUrl}/${path}/items?${query.join('&')}`;
}

/** SharePoint writes the escapes in lower case. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, escape => escape.toLowerCase());
}
