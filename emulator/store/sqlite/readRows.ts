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
}

export interface RowsRead {
  readonly rows: readonly SqlRow[];
  readonly rowsTouched: number;
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
