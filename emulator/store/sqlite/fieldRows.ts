import { type Field, type NewField } from '../Fields';
import { type Database, type SqlValue } from './Database';

/** What may change, and where it is kept. */
export const FIELD_COLUMNS = {
  title: 'title',
  description: 'description',
  indexed: 'indexed',
  enforceUniqueValues: 'enforce_unique_values',
  required: 'required',
  hidden: 'hidden',
  readOnly: 'read_only',
  defaultValue: 'default_value',
  options: 'options'
};

const SELECT = `SELECT id, list_id AS listId, internal_name AS internalName, title, description, type, indexed,
  enforce_unique_values AS enforceUniqueValues, required, hidden, read_only AS readOnly,
  can_be_deleted AS canBeDeleted, default_value AS defaultValue, options FROM fields`;

type Flag = 'indexed' | 'enforceUniqueValues' | 'required' | 'hidden' | 'readOnly' | 'canBeDeleted';
type FieldRow = Omit<Field, Flag | 'options'> & Record<Flag, number> & { options: string };

export function fieldsOf(db: Database, listId: string): Field[] {
  return db.all<FieldRow>(`${SELECT} WHERE list_id = ? ORDER BY position`, listId).map(fieldOf);
}

export function findField(db: Database, condition: string, ...values: SqlValue[]): Field | undefined {
  const row = db.one<FieldRow>(`${SELECT} WHERE ${condition} ORDER BY position`, ...values);
  return row && fieldOf(row);
}

export function insertField(db: Database, field: Field): void {
  db.run(
    `INSERT INTO fields (id, list_id, internal_name, title, description, type, indexed, enforce_unique_values,
       required, hidden, read_only, can_be_deleted, default_value, options)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    field.id,
    field.listId,
    field.internalName,
    field.title,
    field.description,
    field.type,
    ...[field.indexed, field.enforceUniqueValues, field.required, field.hidden].map(Number),
    ...[field.readOnly, field.canBeDeleted].map(Number),
    field.defaultValue,
    JSON.stringify(field.options)
  );
}

/** With SharePoint's defaults for what is not said. */
export function completeField(field: NewField & Partial<Pick<Field, 'canBeDeleted'>>): Field {
  return {
    description: '',
    required: false,
    hidden: false,
    readOnly: false,
    canBeDeleted: true,
    defaultValue: null,
    options: {},
    enforceUniqueValues: false,
    ...field,
    id: field.id.toLowerCase(),
    indexed: field.indexed === true || field.enforceUniqueValues === true
  };
}

function fieldOf(row: FieldRow): Field {
  return {
    ...row,
    indexed: row.indexed === 1,
    enforceUniqueValues: row.enforceUniqueValues === 1,
    required: row.required === 1,
    hidden: row.hidden === 1,
    readOnly: row.readOnly === 1,
    canBeDeleted: row.canBeDeleted === 1,
    options: JSON.parse(row.options) as Field['options']
  };
}
