import { type Tenant } from '../../http/Tenant';
import { type Change, CHANGE_TYPES } from '../../store/Changes';
import { toInstant } from '../../store/instant';
import { type ItemRow } from '../../store/Items';
import { type ListRow } from '../../store/Lists';
import { type SearchContent } from '../../store/SearchIndex';

const PAGE = 1000;

/**
 * Brings the index to where it was `searchLagMs` ago: no younger change is in it, and what was deleted since is still
 * there. It runs when somebody searches, so what came and went between two searches was never found.
 */
export function crawl(tenant: Tenant): void {
  const { store, clock } = tenant;
  const until = toInstant(clock.now() - tenant.switches().searchLagMs);
  const lists = store.sites.list().flatMap(site => store.lists.list(site.webId));
  const crawlable = lists.filter(list => !list.noCrawl && !list.hidden);
  const ids = new Set(crawlable.map(({ id }) => id));
  store.transact(() => {
    for (const listId of store.searchIndex.crawledLists())
      if (!ids.has(listId)) store.searchIndex.removeList(listId);
    for (const list of crawlable) crawlList(tenant, list, until);
  });
}

function crawlList(tenant: Tenant, list: ListRow, until: string): void {
  const { searchIndex, changes } = tenant.store;
  let from = searchIndex.crawled(list.id) ?? 0;
  for (;;) {
    const page = changes.since(list.id, from, PAGE);
    const unripe = page.findIndex(({ at }) => at > until);
    const ripe = unripe < 0 ? page : page.slice(0, unripe);
    take(tenant, { list, until, changes: ripe });
    from = ripe.at(-1)?.number ?? from;
    if (ripe.length < PAGE) break;
  }
  searchIndex.setCrawled(list.id, from);
}

function take(
  tenant: Tenant,
  { list, until, changes }: { list: ListRow; until: string; changes: readonly Change[] }
): void {
  const { searchIndex } = tenant.store;
  // Rows that were loaded in bulk have no change of their own; they are those behind the last one known.
  if (changes.some(({ itemId }) => itemId === undefined)) takeLoaded(tenant, list, until);
  const touched = new Set<number>();
  for (const { itemId, type } of changes) {
    if (itemId === undefined) continue;
    if (type === CHANGE_TYPES.remove) {
      touched.delete(itemId);
      searchIndex.remove(list.id, itemId);
    } else touched.add(itemId);
  }
  for (const id of touched) {
    const row = tenant.store.items.get(list.id, id);
    if (row) index(tenant, { list, row, until });
  }
}

function takeLoaded(tenant: Tenant, list: ListRow, until: string): void {
  const { items, searchIndex } = tenant.store;
  let lastId = searchIndex.lastItemId(list.id);
  for (;;) {
    const where = {
      kind: 'compare',
      op: 'gt',
      field: { name: 'ID' },
      value: { type: 'number', value: lastId }
    } as const;
    const { rows } = items.query(list.id, { where, limit: PAGE, rules: tenant.switches() });
    for (const row of rows) index(tenant, { list, row, until });
    lastId = rows.at(-1)?.id ?? lastId;
    if (rows.length < PAGE) return;
  }
}

/** The row as it was then; one whose history does not reach back so far waits for its next change to ripen. */
function index(tenant: Tenant, { list, row, until }: { list: ListRow; row: ItemRow; until: string }): void {
  const then =
    row.modified <= until
      ? row
      : tenant.store.items.versions(list.id, row.id).find(({ modified }) => modified <= until);
  if (!then) return;
  const { values, modified, editorId } = then;
  tenant.store.searchIndex.put({
    ...{ webId: list.webId, listId: list.id, itemId: row.id, authorId: row.authorId },
    content: contentOf(tenant, list, { ...row, values, modified, editorId })
  });
}

const LIBRARY = 101;
const PAGES = 119;

function contentOf({ store }: Tenant, list: ListRow, row: ItemRow): SearchContent {
  const isLibrary = list.baseTemplate === LIBRARY || list.baseTemplate === PAGES;
  const file = isLibrary ? store.files.ofItem(list.id, row.id) : undefined;
  const filled = Object.entries(row.values).filter(([, value]) => value !== null && value !== '');
  const { guid, created, modified, editorId } = row;
  return {
    ...{ guid, created, modified, editorId, baseTemplate: list.baseTemplate },
    title: typeof row.values.Title === 'string' ? row.values.Title : (file?.name ?? ''),
    path: (file && `${file.folderUrl}/${file.name}`) ?? `${list.rootFolderUrl}/DispForm.aspx?ID=${row.id}`,
    isDocument: file !== undefined,
    values: Object.fromEntries(filled)
  };
}
