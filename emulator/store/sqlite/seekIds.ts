import { type Predicate } from '../../query/Predicate';
import { type Database } from './Database';
import { indexName } from './fieldIndexes';
import { type ListTable } from './ListTable';
import { join, predicateSql } from './predicateSql';

interface Seek {
  readonly column: string;
  readonly anyOf: readonly (readonly Predicate[])[];
  readonly limit: number;
}

/** Ids of the rows one of the alternatives holds for, read from the index of the column and nothing else. */
export function seekIds(db: Database, table: ListTable, { column, anyOf, limit }: Seek): number[] {
  const path = column === 'ID' ? 'NOT INDEXED' : `INDEXED BY ${indexName(table, column)}`;
  const ids = new Set<number>();
  for (const tests of anyOf) {
    const condition = join(
      tests.map(test => predicateSql(test, table)),
      'and'
    );
    // Rows met by an earlier alternative may come again, so each is read to the limit itself.
    const rows = db.all<{ id: number }>(
      `SELECT id FROM ${table.name} ${path} WHERE ${condition.sql} LIMIT ?`,
      ...condition.values,
      limit
    );
    for (const { id } of rows) ids.add(id);
    if (ids.size >= limit) break;
  }
  return [...ids].slice(0, limit);
}
