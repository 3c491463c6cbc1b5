import { type FieldValues, type ItemRow, type ItemVersion } from '../Items';
import { type Database } from './Database';
import { type ListTable } from './ListTable';

/** Writes the item as it is now into its history; the same major version is written over. */
export function keepVersion(db: Database, table: ListTable, item: ItemRow): void {
  db.run(
    'INSERT OR REPLACE INTO item_versions VALUES (?, ?, ?, ?, ?, ?)',
    ...[table.listId, item.id, item.majorVersion, item.modified, item.editorId, JSON.stringify(item.values)]
  );
}

export function versionsOf(db: Database, table: ListTable, id: number): ItemVersion[] {
  return db
    .all<Omit<ItemVersion, 'values'> & { fieldValues: string }>(
      `SELECT major_version AS majorVersion, modified, editor_id AS editorId, field_values AS fieldValues
       FROM item_versions WHERE list_id = ? AND item_id = ? ORDER BY major_version DESC`,
      table.listId,
      id
    )
    .map(({ fieldValues, ...version }) => ({ ...version, values: JSON.parse(fieldValues) as FieldValues }));
}
