import { type ListQuery, type OrderTerm } from '../../query/ListQuery';
import { type Predicate } from '../../query/Predicate';
import { type Database } from './Database';
import { type SqlRow } from './itemRows';
import { type ListTable } from './ListTable';
import { afterCursorSql, orderSql } from './orderSql';
import { join, predicateSql, type Sql } from './predicateSql';

export interface RowQuestion {
  readonly table: ListTable;
  readonly where: Predicate | undefined;
  /** Complete, and already turned round for a previous page. */
  readonly order: readonly OrderTerm[];
  readonly query: ListQuery;
  readonly rowCount: number;
  readonly threshold: number;
  /** By ID, the newest first: windows are then taken from the end. */
  readonly isDown: boolean;
}

export interface RowsRead {
  readonly rows: readonly SqlRow[];
  readonly rowsTouched: number;
  /** The last row of a window, when there are rows behind it. */
  readonly windowEnd?: number;
}

/** The rows an index gave, checked and sorted: all of them are touched. */
export function rowsBySeek(db: Database, ids: readonly number[], question: RowQuestion): RowsRead {
  const among = { sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] };
  return { rows: select(db, question, [among]), rowsTouched: ids.length };
}

/** Every row is touched. */
export function rowsByScan(db: Database, question: RowQuestion): RowsRead {
  return { rows: select(db, question, []), rowsTouched: question.rowCount };
}

/** The rows of one window are touched, whatever they are. */
export function rowsByWindow(db: Database, question: RowQuestion): RowsRead {
  const { table, isDown } = question;
  const { rowsTouched, first, last } = windowOf(db, question);
  if (first === null || last === null) return { rows: [], rowsTouched: 0 };
  const rows = select(db, question, [{ sql: 'id BETWEEN ? AND ?', values: [first, last] }]);
  const end = isDown ? first : last;
  const isMore = db.one(`SELECT 1 FROM ${table.name} NOT INDEXED WHERE ${behind(isDown)} LIMIT 1`, end);
  return { rows, rowsTouched, ...(isMore ? { windowEnd: end } : {}) };
}

interface FoundWindow {
  readonly rowsTouched: number;
  readonly first: number | null;
  readonly last: number | null;
}

function windowOf(db: Database, { table, query, threshold, isDown }: RowQuestion): FoundWindow {
  const start = query.window?.afterId ?? (isDown ? Number.MAX_SAFE_INTEGER : 0);
  const found = db.one<FoundWindow>(
    `SELECT count(*) AS rowsTouched, min(id) AS first, max(id) AS last FROM
       (SELECT id FROM ${table.name} NOT INDEXED WHERE ${behind(isDown)} ORDER BY id ${isDown ? 'DESC' : 'ASC'} LIMIT ?)`,
    ...[start, threshold]
  );
  return found ?? { rowsTouched: 0, first: null, last: null };
}

function behind(isDown: boolean): string {
  return isDown ? 'id < ?' : 'id > ?';
}

/** What no reader may see yet. */
export function hiddenSql({ hiddenIds = [] }: ListQuery): Sql[] {
  const ids = JSON.stringify(hiddenIds);
  return hiddenIds.length === 0 ? [] : [{ sql: 'id NOT IN (SELECT value FROM json_each(?))', values: [ids] }];
}

function select(db: Database, question: RowQuestion, conditions: readonly Sql[]): SqlRow[] {
  const { table, where, order, query } = question;
  const all = join(
    [
      ...conditions,
      ...(where ? [predicateSql(where, table)] : []),
      ...(query.cursor ? [afterCursorSql(query.cursor, order, table)] : []),
      ...hiddenSql(query),
      ...(query.onlyAuthorId === undefined ? [] : [{ sql: 'author_id = ?', values: [query.onlyAuthorId] }])
    ],
    'and'
  );
  return db.all<SqlRow>(
    `SELECT * FROM ${table.name} NOT INDEXED WHERE ${all.sql} ORDER BY ${orderSql(order, table)} LIMIT ?`,
    ...all.values,
    query.limit
  );
}
