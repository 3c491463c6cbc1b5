import { FieldExists } from '../errors';
import { type Field, type FieldChange, type Fields, type NewField } from '../Fields';
import { assignmentsOf } from './assignments';
import { type Database } from './Database';
import { applyIndex, assertMayIndex, indexName } from './fieldIndexes';
import { completeField, FIELD_COLUMNS, findField, insertField } from './fieldRows';
import { columnName, hasOwnColumn, storageType } from './fieldSql';
import { type ListTables } from './ListTable';

export function fieldsIn(db: Database, tables: ListTables): Fields {
  return {
    add: field => db.transact(() => addField(db, tables, field)),
    update: (field, change) => db.transact(() => updateField(db, tables, { field, change })),
    get: (listId, id) => findField(db, 'list_id = ? AND id = ?', listId, id),
    byInternalName: (listId, name) => findField(db, 'list_id = ? AND internal_name = ?', listId, name),
    byTitle: (listId, title) => findField(db, 'list_id = ? AND title = ?', listId, title),
    // Asked for with every item that is read, and remembered with the table until it changes.
    list: listId => tables.find(listId)?.fields ?? [],
    remove: field => db.transact(() => removeField(db, tables, field))
  };
}

function addField(db: Database, tables: ListTables, newField: NewField): Field {
  const table = tables.of(newField.listId);
  const name = newField.internalName.toLowerCase();
  if (
    table.fields.some(
      field => field.internalName.toLowerCase() === name || field.id === newField.id.toLowerCase()
    )
  )
    throw new FieldExists(newField.internalName);
  const field = completeField({ ...newField, listId: table.listId });
  if (hasOwnColumn(field)) {
    db.exec(
      `ALTER TABLE ${table.name} ADD COLUMN ${columnName(field.internalName)} ${storageType(field.type)}`
    );
  }
  if (field.indexed) assertMayIndex(db, table);
  insertField(db, field);
  applyIndex(db, table, field);
  touchList(db, tables, field.listId);
  return field;
}

function updateField(
  db: Database,
  tables: ListTables,
  { field, change }: { field: Field; change: FieldChange }
): Field {
  const isUnique = change.enforceUniqueValues ?? field.enforceUniqueValues;
  const complete = { ...change, indexed: isUnique || (change.indexed ?? field.indexed) };
  const { sql, values } = assignmentsOf(complete, FIELD_COLUMNS);
  db.run(`UPDATE fields SET ${sql} WHERE list_id = ? AND id = ?`, ...values, field.listId, field.id);
  const updated = { ...field, ...complete };
  const isIndexChanged = updated.indexed !== field.indexed || isUnique !== field.enforceUniqueValues;
  if (isIndexChanged) {
    const table = tables.of(field.listId);
    assertMayIndex(db, table);
    applyIndex(db, table, updated);
  }
  touchList(db, tables, field.listId);
  return updated;
}

function removeField(db: Database, tables: ListTables, field: Field): void {
  const table = tables.of(field.listId);
  db.exec(`DROP INDEX IF EXISTS ${indexName(table, field.internalName)}`);
  db.run('DELETE FROM fields WHERE list_id = ? AND id = ?', field.listId, field.id);
  if (hasOwnColumn(field)) {
    db.forgetStatements();
    db.exec(`ALTER TABLE ${table.name} DROP COLUMN ${columnName(field.internalName)}`);
  }
  touchList(db, tables, field.listId);
}

function touchList(db: Database, tables: ListTables, listId: string): void {
  db.run('UPDATE lists SET version = version + 1 WHERE id = ?', listId);
  tables.forget();
}
