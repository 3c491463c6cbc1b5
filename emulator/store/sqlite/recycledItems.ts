import { CHANGE_TYPES } from '../Changes';
import { NotInStore } from '../errors';
import { type Recycled, RECYCLED_TYPES, type Recycling } from '../RecycleBin';
import { recordChange } from './changes';
import { type Database, type SqlValue } from './Database';
import { refusingDuplicates } from './fieldIndexes';
import { type SqlRow } from './itemRows';
import { keepRecycled } from './keepRecycled';
import { type ListTable } from './ListTable';

/** A row and its history as the tables have them. */
interface Content {
  readonly row: SqlRow;
  readonly versions: readonly SqlRow[];
}

export function recycleItem(
  db: Database,
  table: ListTable,
  { id, how }: { id: number; how: Recycling }
): void {
  const row = db.one<SqlRow>(`SELECT * FROM ${table.name} WHERE id = ?`, id);
  if (!row) throw new NotInStore(`Item ${id}`);
  const versions = db.all<SqlRow>(
    'SELECT * FROM item_versions WHERE list_id = ? AND item_id = ?',
    ...[table.listId, id]
  );
  const content: Content = { row, versions };
  const { webId, listId } = table;
  const authorId = Number(row.author_id);
  keepRecycled(db, {
    ...{ itemType: RECYCLED_TYPES.item, ...how },
    ...{ webId, listId, itemId: id, authorId, content: JSON.stringify(content) }
  });
  db.run(`DELETE FROM ${table.name} WHERE id = ?`, id);
  db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ?', listId, id);
  const at = how.deletedAt;
  db.run(
    'UPDATE lists SET item_count = item_count - 1, last_item_deleted = ?, last_item_modified = ? WHERE id = ?',
    ...[at, at, listId]
  );
  const type = CHANGE_TYPES.remove;
  recordChange(db, { listId, itemId: id, itemGuid: String(row.guid), authorId, type, at });
}

/** Columns that were removed meanwhile stay away. */
export function restoreItem(
  db: Database,
  table: ListTable,
  { recycled, content, at }: { recycled: Recycled; content: string; at: string }
): void {
  const { row, versions } = JSON.parse(content) as Content;
  const columns = db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table.name);
  const names = columns.map(({ name }) => name).filter(name => Object.hasOwn(row, name));
  refusingDuplicates(table, () => insertRow(db, table.name, { names, row }));
  for (const version of versions)
    insertRow(db, 'item_versions', { names: Object.keys(version), row: version });
  const { listId } = table;
  db.run('UPDATE lists SET item_count = item_count + 1, last_item_modified = ? WHERE id = ?', at, listId);
  const { itemId, authorId } = recycled;
  recordChange(db, {
    ...{ listId, ...(itemId === undefined ? {} : { itemId }), itemGuid: String(row.guid), authorId },
    ...{ type: CHANGE_TYPES.restore, at }
  });
}

function insertRow(
  db: Database,
  table: string,
  { names, row }: { names: readonly string[]; row: SqlRow }
): void {
  const quoted = names.map(name => `"${name.replaceAll('"', '""')}"`).join(', ');
  const places = names.map(() => '?').join(', ');
  const values: SqlValue[] = names.map(name => row[name] ?? null);
  db.run(`INSERT INTO ${table} (${quoted}) VALUES (${places})`, ...values);
}
