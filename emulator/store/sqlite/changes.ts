import { CHANGE_TYPES, type Change, type Changes } from '../Changes';
import { type Database } from './Database';
import { type LateRows } from './lateRows';

const SELECT =
  'SELECT number, list_id AS listId, item_id AS itemId, item_guid AS itemGuid, type, at FROM changes';

type ChangeRow = Omit<Change, 'itemId' | 'itemGuid'> & { itemId: number | null; itemGuid: string | null };

export function changesIn(db: Database, lateRows: LateRows): Changes {
  const end = (listId: string): number => lateRows.firstHiddenChange(listId) ?? Number.MAX_SAFE_INTEGER;
  return {
    last(listId) {
      const row = db.one<ChangeRow>(
        `${SELECT} WHERE list_id = ? AND number < ? ORDER BY number DESC LIMIT 1`,
        ...[listId, end(listId)]
      );
      return row && changeOf(row);
    },
    netAdded(listId, after) {
      const row = db.one<{ net: number | null }>(
        `SELECT SUM(CASE type WHEN ? THEN -1 ELSE 1 END) AS net FROM changes
         WHERE list_id = ? AND item_id IS NOT NULL AND type IN (?, ?, ?) AND number >
           COALESCE((SELECT number FROM changes WHERE list_id = ? AND at <= ? ORDER BY number DESC LIMIT 1), 0)`,
        ...[CHANGE_TYPES.remove, listId, CHANGE_TYPES.add, CHANGE_TYPES.remove, CHANGE_TYPES.restore],
        ...[listId, after]
      );
      return row?.net ?? 0;
    },
    since: (listId, number, limit) =>
      db
        .all<ChangeRow>(
          `${SELECT} WHERE list_id = ? AND number > ? AND number < ? ORDER BY number LIMIT ?`,
          ...[listId, number, end(listId), limit]
        )
        .map(changeOf)
  };
}

export function recordChange(db: Database, change: Omit<Change, 'number'>): void {
  db.run(
    'INSERT INTO changes (list_id, item_id, item_guid, type, at) VALUES (?, ?, ?, ?, ?)',
    change.listId,
    change.itemId ?? null,
    change.itemGuid ?? null,
    change.type,
    change.at
  );
}

function changeOf({ itemId, itemGuid, ...change }: ChangeRow): Change {
  return {
    ...change,
    ...(itemId === null ? {} : { itemId }),
    ...(itemGuid === null ? {} : { itemGuid })
  };
}
