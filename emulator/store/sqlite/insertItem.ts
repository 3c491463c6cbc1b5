import { CHANGE_TYPES } from '../Changes';
import { type ItemRow, type NewItem } from '../Items';
import { recordChange } from './changes';
import { type Database } from './Database';
import { refusingDuplicates } from './fieldIndexes';
import { columnsAndValues, itemOf, type SqlRow } from './itemRows';
import { keepVersion } from './itemVersions';
import { type ListTable } from './ListTable';

export function insertItem(db: Database, table: ListTable, item: NewItem): ItemRow {
  const id = insertRow(db, table, item);
  const modified = item.modified ?? item.created;
  db.run(
    'UPDATE lists SET item_count = item_count + 1, last_item_modified = ?, last_item_user_modified = ? WHERE id = ?',
    ...[modified, modified, table.listId]
  );
  const inserted = itemOf(table, db.one<SqlRow>(`SELECT * FROM ${table.name} WHERE id = ?`, id) ?? {});
  if (table.keepsVersions) keepVersion(db, table, inserted);
  recordChange(db, {
    ...{ listId: table.listId, itemId: id, itemGuid: inserted.guid, authorId: item.authorId },
    ...{ type: CHANGE_TYPES.add, at: modified }
  });
  return inserted;
}

const BUILT_IN = 'guid, version, major_version, created, modified, author_id, editor_id';

function insertRow(db: Database, table: ListTable, item: NewItem): number {
  const { columns, values } = columnsAndValues(table, item.values);
  const names = [BUILT_IN, ...columns].join(', ');
  const places = Array.from({ length: columns.length + 7 }, () => '?').join(', ');
  return refusingDuplicates(
    table,
    () =>
      db.run(
        `INSERT INTO ${table.name} (${names}) VALUES (${places})`,
        ...[item.guid.toLowerCase(), 1, item.majorVersion ?? 1, item.created, item.modified ?? item.created],
        ...[item.authorId, item.editorId ?? item.authorId],
        ...values
      ).lastId
  );
}
