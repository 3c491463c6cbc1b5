import { type Change, CHANGE_TYPES, type Changes } from '../Changes';
import { askChanges } from './askChanges';
import { changeOf, type ChangeRow, SELECT_CHANGE } from './changeRows';
import { type Database } from './Database';
import { type LateRows } from './lateRows';

export function changesIn(db: Database, lateRows: LateRows): Changes {
  const end = (listId: string): number => lateRows.firstHiddenChange(listId) ?? Number.MAX_SAFE_INTEGER;
  return {
    last(listId) {
      const row = db.one<ChangeRow>(
        `${SELECT_CHANGE} WHERE list_id = ? AND number < ? ORDER BY number DESC LIMIT 1`,
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
    lastIn(webId) {
      const row = db.one<ChangeRow>(
        `${SELECT_CHANGE} WHERE web_id = ? ORDER BY number DESC LIMIT 1`,
        ...[webId]
      );
      return row && changeOf(row);
    },
    since: (listId, number, limit) =>
      db
        .all<ChangeRow>(
          `${SELECT_CHANGE} WHERE list_id = ? AND number > ? AND number < ? ORDER BY number LIMIT ?`,
          ...[listId, number, end(listId), limit]
        )
        .map(changeOf),
    ask: question => askChanges(db, question, Math.min(...question.listIds.map(end)))
  };
}

export function recordChange(db: Database, change: Omit<Change, 'number'>): void {
  db.run(
    `INSERT INTO changes (list_id, item_id, item_guid, author_id, type, at, web_id)
     VALUES (?, ?, ?, ?, ?, ?, COALESCE((SELECT web_id FROM lists WHERE id = ?), ''))`,
    ...[change.listId, change.itemId ?? null, change.itemGuid ?? null, change.authorId ?? null],
    ...[change.type, change.at, change.listId]
  );
}
