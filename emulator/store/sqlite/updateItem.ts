import { CHANGE_TYPES } from '../Changes';
import { type ItemChange, type ItemRow } from '../Items';
import { recordChange } from './changes';
import { type Database } from './Database';
import { refusingDuplicates } from './fieldIndexes';
import { columnsAndValues, itemOf, type SqlRow } from './itemRows';
import { keepVersion } from './itemVersions';
import { type ListTable } from './ListTable';

export function updateItem(
  db: Database,
  table: ListTable,
  { before, change }: { before: ItemRow; change: ItemChange }
): ItemRow {
  const { columns, values } = columnsAndValues(table, change.values);
  const isNewVersion = table.keepsVersions && change.isNewVersion !== false;
  const assignments = [
    'version = version + 1, major_version = ?, modified = ?, created = ?, editor_id = ?, author_id = ?',
    ...columns.map(column => `${column} = ?`)
  ].join(', ');
  refusingDuplicates(table, () =>
    db.run(
      `UPDATE ${table.name} SET ${assignments} WHERE id = ?`,
      ...[before.majorVersion + (isNewVersion ? 1 : 0), change.modified, change.created ?? before.created],
      ...[change.editorId, change.authorId ?? before.authorId],
      ...values,
      before.id
    )
  );
  const after = itemOf(table, db.one<SqlRow>(`SELECT * FROM ${table.name} WHERE id = ?`, before.id) ?? {});
  if (table.keepsVersions) keepVersion(db, table, after);
  noteChange(db, table, { after, change });
  return after;
}

function noteChange(
  db: Database,
  table: ListTable,
  { after, change }: { after: ItemRow; change: ItemChange }
): void {
  db.run(
    'UPDATE lists SET last_item_modified = ?, last_item_user_modified = ? WHERE id = ?',
    ...[change.modified, change.modified, table.listId]
  );
  const type = change.isNewVersion === false ? CHANGE_TYPES.systemUpdate : CHANGE_TYPES.update;
  recordChange(db, {
    listId: table.listId,
    itemId: after.id,
    itemGuid: after.guid,
    authorId: after.authorId,
    type,
    at: change.modified
  });
}
