import { ThresholdExceeded } from '../../query/errors';
import { type Plan } from '../../query/Plan';
import { type Database } from './Database';
import { indexName } from './fieldIndexes';
import { type SqlRow } from './itemRows';
import { afterCursorSql, orderSql } from './orderSql';
import { join, predicateSql } from './predicateSql';
import { hiddenSql, type RowQuestion, type RowsRead } from './readRows';

/**
 * Rows in their order until the page is full. Those the reader may not see are touched too: on a large list the walk ends
 * at the threshold. @throws ThresholdExceeded
 */
export function rowsByWalk(db: Database, plan: Plan & { kind: 'walk' }, question: RowQuestion): RowsRead {
  const { query, threshold, rowCount } = question;
  if (query.onlyAuthorId === undefined) {
    const rows = walk(db, plan, { question, limit: query.limit });
    return { rows, rowsTouched: rows.length };
  }
  const isLarge = rowCount > threshold;
  const walked = walk(db, plan, { question, limit: isLarge ? threshold + 1 : rowCount });
  const seen: SqlRow[] = [];
  let touched = 0;
  for (const row of walked) {
    if (seen.length >= query.limit) break;
    touched += 1;
    if (isLarge && touched > threshold)
      throw new ThresholdExceeded('too many rows had to be passed over to fill the page');
    if (row.author_id === query.onlyAuthorId) seen.push(row);
  }
  return { rows: seen, rowsTouched: touched };
}

function walk(
  db: Database,
  plan: Plan & { kind: 'walk' },
  { question: { table, order, query }, limit }: { question: RowQuestion; limit: number }
): SqlRow[] {
  const path = plan.column === 'ID' ? 'NOT INDEXED' : `INDEXED BY ${indexName(table, plan.column)}`;
  const conditions = plan.tests.map(test => predicateSql(test, table));
  const after = query.cursor ? [afterCursorSql(query.cursor, order, table)] : [];
  const all = join([...conditions, ...after, ...hiddenSql(query)], 'and');
  return db.all<SqlRow>(
    `SELECT * FROM ${table.name} ${path} WHERE ${all.sql} ORDER BY ${orderSql(order, table)} LIMIT ?`,
    ...all.values,
    limit
  );
}
