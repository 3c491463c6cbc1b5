import { CHANGE_TYPES } from '../Changes';
import { type NewItem } from '../Items';
import { recordChange } from './changes';
import { type Database } from './Database';
import { applyIndex, indexName, refusingDuplicates } from './fieldIndexes';
import { columnsAndValues } from './itemRows';
import { type ListTable } from './ListTable';

/**
 * Rows only. What the list says of itself (count, last change) is brought up to date once. The indexes of an empty list
 * are made when its rows are there: sorting a million keys takes a fraction of placing each among the others.
 */
export function loadItems(db: Database, table: ListTable, items: Iterable<NewItem>): number {
  const isEmpty = db.one(`SELECT 1 FROM ${table.name} LIMIT 1`) === undefined;
  const indexed = isEmpty ? table.fields.filter(field => field.indexed) : [];
  for (const { internalName } of indexed) db.exec(`DROP INDEX IF EXISTS ${indexName(table, internalName)}`);
  const loaded = insertRows(db, table, items);
  for (const field of indexed) applyIndex(db, table, field);
  if (loaded.count === 0) return 0;
  db.run(
    'UPDATE lists SET item_count = item_count + ?, last_item_modified = ?, last_item_user_modified = ? WHERE id = ?',
    ...[loaded.count, loaded.lastModified, loaded.lastModified, table.listId]
  );
  recordChange(db, { listId: table.listId, type: CHANGE_TYPES.update, at: loaded.lastModified });
  return loaded.lastId;
}

interface Loaded {
  lastId: number;
  count: number;
  lastModified: string;
}

function insertRows(db: Database, table: ListTable, items: Iterable<NewItem>): Loaded {
  const loaded = { lastId: 0, count: 0, lastModified: '' };
  for (const item of items) {
    const { columns, values } = columnsAndValues(table, item.values);
    const modified = item.modified ?? item.created;
    const insert = (): { readonly lastId: number } =>
      db.run(
        insertSql(table, columns),
        ...[item.guid.toLowerCase(), 1, item.majorVersion ?? 1, item.created, modified],
        ...[item.authorId, item.editorId ?? item.authorId],
        ...values
      );
    loaded.lastId = refusingDuplicates(table, insert).lastId;
    loaded.count += 1;
    loaded.lastModified = modified;
  }
  return loaded;
}

const BUILT_IN = 'guid, version, major_version, created, modified, author_id, editor_id';

function insertSql(table: ListTable, columns: readonly string[]): string {
  const names = [BUILT_IN, ...columns].join(', ');
  return `INSERT INTO ${table.name} (${names}) VALUES (?, ?, ?, ?, ?, ?, ?${', ?'.repeat(columns.length)})`;
}
