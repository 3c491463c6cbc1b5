import { printSkipToken } from '../../query/skipToken';
import { itemShape } from '../../sharepoint/items/ItemShape';
import { readableItem } from '../../sharepoint/items/readableItem';
import { type ItemPage } from '../../store/Items';
import { GRAPH_URL, linkTo } from '../collectionPage';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { refuseOptions } from '../users/shownUser';
import { inGraphWords } from './asGraphError';
import { isHiddenFrom } from './isHiddenFrom';
import { itemQuery } from './itemQuery';
import { selected } from './selected';
import { sharePointCall } from './sharePointCall';
import { expandedFields } from './shownFields';
import { shownItem } from './shownItem';
import { assertMayReadSites } from './siteScopes';

const OPTIONS = ['$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken'];

/** https://learn.microsoft.com/graph/api/listitem-list */
export const items: GraphOperation = {
  name: 'graph list items',
  method: 'GET',
  path: 'sites/{site}/lists/{list}/items',
  scope: 'Sites.Read.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Enumerate items in a list' },
  answer: call =>
    inGraphWords(() => {
      assertMayReadSites(call);
      refuseOptions(call.url, OPTIONS);
      const shape = itemShape(sharePointCall(call, { needs: 'ViewListItems' }));
      const narrow = expandedFields(call.url.searchParams.get('$expand'));
      const query = itemQuery(call, shape);
      const page = isHiddenFrom(call, shape) ? EMPTY : call.tenant.store.items.query(shape.list.id, query);
      call.countRows(page.rowsTouched);
      return Response.json({
        '@odata.context': contextOf(call),
        ...nextLink(call, page),
        value: page.rows.map(row => selected(shownItem(call, shape, { row, narrow }), call.url, ['fields']))
      });
    })
};

/** One row, with all its fields unless told which. https://learn.microsoft.com/graph/api/listitem-get */
export const item: GraphOperation = {
  name: 'graph list item',
  method: 'GET',
  path: 'sites/{site}/lists/{list}/items/{item}',
  scope: 'Sites.Read.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get an item in a list' },
  answer: call =>
    inGraphWords(() => {
      assertMayReadSites(call);
      refuseOptions(call.url, ['$select', '$expand']);
      const shape = itemShape(sharePointCall(call, { needs: 'ViewListItems' }));
      const row = readableItem(shape.call);
      const narrow = expandedFields(call.url.searchParams.get('$expand') ?? 'fields');
      return Response.json({
        '@odata.context': `${contextOf(call)}/$entity`,
        ...selected(shownItem(call, shape, { row, narrow }), call.url, ['fields'])
      });
    })
};

const EMPTY: ItemPage = { rows: [], rowsTouched: 0, hasMore: false };

function contextOf({ params }: GraphCall): string {
  const site = encodeURIComponent(params.site ?? '');
  return `${GRAPH_URL}/$metadata#sites('${site}')/lists('${params.list ?? ''}')/items`;
}

/** On every full page, as SharePoint's own interface has it. */
function nextLink({ url }: GraphCall, { hasMore, next }: ItemPage): Readonly<Record<string, string>> {
  if (!hasMore || !next) return {};
  const $skiptoken = Buffer.from(printSkipToken(next)).toString('base64url');
  return { '@odata.nextLink': linkTo(url, { $skiptoken }) };
}
