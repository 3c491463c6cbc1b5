import { type Change, type Changes } from '../Changes';
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
