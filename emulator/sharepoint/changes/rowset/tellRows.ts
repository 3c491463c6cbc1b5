import { parseSkipToken, printSkipToken } from '../../../query/skipToken';
import { type Change, CHANGE_TYPES } from '../../../store/Changes';
import { type ItemRow } from '../../../store/Items';
import { type Call } from '../../Call';
import { itemShape, type ItemShape } from '../../items/ItemShape';
import { onlyAuthorOf } from '../../items/readableItem';
import { changeToken } from '../../lists/changeToken';
import { askLog } from '../askLog';
import { type ChangeQuery } from '../ChangeQuery';
import { printChangeToken } from '../ChangeTokens';
import { type LogItemQuery } from './LogItemQuery';
import { rowXml } from './rowXml';
import { type ToldRows } from './writeListItems';
import { attributesXml } from './xmlText';

const DEFAULT_LIMIT = 30;
const ALL_TYPES = Object.values(CHANGE_TYPES);

/** The whole list, a page at a time. */
export function tellWhole(call: Call, query: LogItemQuery, ids: readonly string[] = []): ToldRows {
  const shape = itemShape(call);
  const onlyAuthorId = onlyAuthorOf(call);
  const page = call.tenant.store.items.query(shape.list.id, {
    ...(query.where ? { where: query.where } : {}),
    ...(query.position ? { cursor: parseSkipToken(query.position) } : {}),
    ...(onlyAuthorId === undefined ? {} : { onlyAuthorId }),
    limit: limitOf(shape, query),
    rules: call.tenant.switches()
  });
  call.countRows(page.rowsTouched);
  return {
    ...{ ids, hasMore: false, isWhole: true, token: changeToken(call.tenant, shape.list).StringValue },
    rows: page.rows.map(row => rowXml(shape, query, row)),
    ...(page.hasMore && page.next ? { position: printSkipToken(page.next) } : {})
  };
}

/**
 * What came since the token: rows as they are now, and the ids of those that are gone. When the list itself has changed,
 * it is told whole again.
 * @throws SharePointError for a token that is none, another list's or (a switch) too old
 */
export function tellSince(call: Call, query: LogItemQuery, start: string): ToldRows {
  const shape = itemShape(call);
  const { list } = shape;
  const limit = limitOf(shape, query);
  const asked: ChangeQuery = {
    ...{ types: ALL_TYPES, items: true, lists: true, start, end: undefined, trims: false },
    ...{ limit: limit + 1, latestFirst: false }
  };
  const scope = { kind: 3, id: list.id } as const;
  const found = askLog(call, asked, { scope, lists: [list] });
  if (found.some(({ itemId }) => itemId === undefined)) return tellWhole(call, query);
  const changes = found.slice(0, limit);
  const last = changes.at(-1);
  const hasMore = found.length > limit && last !== undefined;
  call.countRows(changes.length);
  return {
    ...{ hasMore, isWhole: false, ...latestOf(shape, query, changes) },
    token: hasMore
      ? printChangeToken(scope, { atMs: Date.parse(last.at), number: last.number })
      : changeToken(call.tenant, list).StringValue
  };
}

/** Only the last that happened to a row counts. */
function latestOf(
  shape: ItemShape,
  query: LogItemQuery,
  changes: readonly Change[]
): Pick<ToldRows, 'ids' | 'rows'> {
  const byId = new Map(changes.map(change => [change.itemId ?? 0, change]));
  const latest = [...byId.values()].sort((one, other) => (one.itemId ?? 0) - (other.itemId ?? 0));
  return {
    ids: latest.flatMap(change => idXml(shape, change)),
    rows: latest.flatMap(({ itemId = 0 }) => {
      const row = readableRow(shape, itemId);
      return row ? [rowXml(shape, query, row)] : [];
    })
  };
}

const NAMES: Readonly<Record<number, string>> = {
  [CHANGE_TYPES.remove]: 'Delete',
  [CHANGE_TYPES.restore]: 'Restore',
  [CHANGE_TYPES.systemUpdate]: 'SystemUpdate'
};

/** Rows that came or changed are told by themselves. */
function idXml(shape: ItemShape, { type, itemId = 0, itemGuid }: Change): string[] {
  const name = NAMES[type];
  if (name === undefined || (type !== CHANGE_TYPES.remove && !readableRow(shape, itemId))) return [];
  return [`<Id${attributesXml({ ChangeType: name, UniqueId: itemGuid })}>${itemId}</Id>`];
}

function readableRow({ call, list }: ItemShape, id: number): ItemRow | undefined {
  const row = call.tenant.store.items.get(list.id, id);
  const onlyAuthorId = onlyAuthorOf(call);
  return row && (onlyAuthorId === undefined || row.authorId === onlyAuthorId) ? row : undefined;
}

function limitOf({ call, list }: ItemShape, { rowLimit }: LogItemQuery): number {
  const view = call.tenant.store.views.list(list.id).find(({ isDefault }) => isDefault);
  return rowLimit ?? view?.look.rowLimit ?? DEFAULT_LIMIT;
}
