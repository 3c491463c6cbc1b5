import { type Lateness, type LatenessRule } from '../Lateness';
import { type Database } from './Database';

export interface LateRows extends Lateness {
  /** To be called once the row and its change are written. */
  noteNew(listId: string, itemId: number): void;
  /** Ids no query may show. */
  hiddenIds(listId: string): readonly number[];
  /** The log ends before this change: one that came later is not shown before one that is late. */
  firstHiddenChange(listId: string): number | undefined;
}

const AT_ONCE: LatenessRule = { nowMs: () => Infinity, nextDelayMs: () => 0 };

export function lateRowsIn(db: Database): LateRows {
  let rule = AT_ONCE;
  /** Nearly always nothing is late: then nothing is asked. */
  let mayHide = db.one('SELECT 1 FROM late_rows LIMIT 1') !== undefined;
  const hiddenRows = (listId: string): { id: number; change: number }[] =>
    mayHide
      ? db.all<{ id: number; change: number }>(
          `SELECT item_id AS id, change_number AS change FROM late_rows
           WHERE list_id = ? AND visible_at_ms > ? ORDER BY change_number`,
          ...[listId, clamp(rule.nowMs())]
        )
      : [];
  return {
    follow(given) {
      rule = given;
    },
    noteNew(listId, itemId) {
      const delayMs = rule.nextDelayMs();
      if (!(delayMs > 0)) return;
      mayHide = true;
      const nowMs = clamp(rule.nowMs());
      db.run('DELETE FROM late_rows WHERE visible_at_ms <= ?', nowMs);
      db.run(
        `INSERT OR REPLACE INTO late_rows SELECT ?, ?, COALESCE(MAX(number), 0), ? FROM changes WHERE list_id = ?`,
        ...[listId, itemId, nowMs + Math.ceil(delayMs), listId]
      );
    },
    isHidden: (listId, itemId) => mayHide && hiddenRows(listId).some(row => row.id === itemId),
    hiddenIds: listId => hiddenRows(listId).map(row => row.id),
    firstHiddenChange: listId => hiddenRows(listId)[0]?.change
  };
}

/** SQLite has no infinity. */
function clamp(nowMs: number): number {
  return Math.min(Math.floor(nowMs), Number.MAX_SAFE_INTEGER);
}
