import { itemShape, type ItemShape } from '../../sharepoint/items/ItemShape';
import { onlyAuthorOf } from '../../sharepoint/items/readableItem';
import { type Change } from '../../store/Changes';
import { type ItemRow } from '../../store/Items';
import { GRAPH_URL, linkTo } from '../collectionPage';
import { malformedSyncToken, resyncNeeded } from '../errors/sitesErrors';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { refuseOptions } from '../users/shownUser';
import { inGraphWords } from './asGraphError';
import { type DeltaToken, parseDeltaToken, printDeltaToken } from './DeltaToken';
import { isHiddenFrom } from './isHiddenFrom';
import { sharePointCall } from './sharePointCall';
import { expandedFields } from './shownFields';
import { shownItem } from './shownItem';
import { siteIdOf } from './shownSite';
import { assertMayReadSites } from './siteScopes';

const PAGE = 200;
/** https://learn.microsoft.com/sharepoint/dev/apis/amr-api-reference: the change log reaches back so far. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;

/** https://learn.microsoft.com/graph/api/listitem-delta */
export const delta: GraphOperation = {
  name: 'graph changes of list items',
  method: 'GET',
  path: 'sites/{site}/lists/{list}/items/delta',
  scope: 'Sites.Read.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: listItem: delta' },
  answer: call =>
    inGraphWords(() => {
      assertMayReadSites(call);
      refuseOptions(call.url, ['token', '$expand']);
      const shape = itemShape(sharePointCall(call, { needs: 'ViewListItems' }));
      // Said before anything is read, so that an empty answer says it too.
      expandedFields(call.url.searchParams.get('$expand'));
      const token = tokenOf(call, shape);
      const { value, link, next } =
        token.afterId === undefined ? changed(call, shape, token) : present(call, shape, token);
      return Response.json({
        '@odata.context': `${GRAPH_URL}/$metadata#Collection(listItem)`,
        [link]: linkTo(call.url, { token: printDeltaToken(next) }),
        value
      });
    })
};

interface Told {
  readonly value: readonly unknown[];
  readonly link: '@odata.nextLink' | '@odata.deltaLink';
  readonly next: DeltaToken;
}

/** Without one the reading begins; `latest` skips to its end. @throws GraphError 400, 410 */
function tokenOf(call: GraphCall, { list }: ItemShape): DeltaToken {
  const text = call.url.searchParams.get('token');
  const now = call.tenant.clock.now();
  const last = call.tenant.store.changes.last(list.id)?.number ?? 0;
  const fresh = { listId: list.id, change: last, atMs: now };
  if (text === null || text === '') return { ...fresh, afterId: 0 };
  if (text.toLowerCase() === 'latest') return fresh;
  const token = parseDeltaToken(text);
  if (!token || token.listId !== list.id) throw malformedSyncToken();
  if (now - token.atMs > KEPT_MS) throw resyncNeeded(linkTo(call.url, { token: '' }));
  return token;
}

/** The rows there are, by id. */
function present(call: GraphCall, shape: ItemShape, token: DeltaToken): Told {
  const { items } = call.tenant.store;
  const onlyAuthorId = onlyAuthorOf(shape.call);
  const page = items.query(shape.list.id, {
    ...(onlyAuthorId === undefined ? {} : { onlyAuthorId }),
    ...{ limit: PAGE, rules: call.tenant.switches() },
    cursor: { direction: 'next', id: token.afterId ?? 0, values: {} }
  });
  call.countRows(page.rowsTouched);
  const rows = isHiddenFrom(call, shape) ? [] : page.rows;
  const { listId, change, atMs } = token;
  const isOver = !page.hasMore || !page.next;
  return {
    value: rows.map(row => shown(call, shape, row)),
    link: isOver ? '@odata.deltaLink' : '@odata.nextLink',
    next: isOver ? { listId, change, atMs } : { ...token, afterId: page.next?.id ?? 0 }
  };
}

/** What happened since: each row once, as it is now, or that it is gone. */
function changed(call: GraphCall, shape: ItemShape, token: DeltaToken): Told {
  const changes = call.tenant.store.changes.since(shape.list.id, token.change, PAGE);
  call.countRows(changes.length);
  const latest = new Map(
    changes.flatMap(change => (change.itemId === undefined ? [] : [[change.itemId, change]]))
  );
  const isFull = changes.length === PAGE;
  const atMs = call.tenant.clock.now();
  return {
    value: isHiddenFrom(call, shape)
      ? []
      : [...latest.values()].flatMap(change => toldOf(call, shape, change)),
    link: isFull ? '@odata.nextLink' : '@odata.deltaLink',
    next: { listId: token.listId, change: changes.at(-1)?.number ?? token.change, atMs }
  };
}

function toldOf(call: GraphCall, shape: ItemShape, { itemId = 0 }: Change): readonly unknown[] {
  const { items, lateness } = call.tenant.store;
  const row = items.get(shape.list.id, itemId);
  if (row && lateness.isHidden(shape.list.id, itemId)) return [];
  if (row) {
    const onlyAuthorId = onlyAuthorOf(shape.call);
    return onlyAuthorId === undefined || row.authorId === onlyAuthorId ? [shown(call, shape, row)] : [];
  }
  const { site } = shape.call.web;
  const contentType = { id: `0x0100${shape.list.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
  const parentReference = { siteId: siteIdOf(call.url, site) };
  return [{ id: String(itemId), parentReference, contentType, deleted: { state: 'deleted' } }];
}

function shown(call: GraphCall, shape: ItemShape, row: ItemRow): unknown {
  const narrow = expandedFields(call.url.searchParams.get('$expand'));
  return shownItem(call, shape, { row, narrow });
}
