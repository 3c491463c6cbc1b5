import { type Field } from '../Fields';
import { type FieldValue, type FieldValues } from '../Items';
import { type SqlValue } from './Database';

const JSON_TYPES = new Set<Field['type']>(['MultiChoice', 'UserMulti', 'LookupMulti', 'URL']);

export function toSql(value: FieldValue | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

function fromSql(field: Pick<Field, 'type'>, value: SqlValue | undefined): FieldValue {
  if (value === null || value === undefined) return null;
  if (field.type === 'Boolean') return value === 1;
  if (JSON_TYPES.has(field.type) && typeof value === 'string') return JSON.parse(value) as FieldValue;
  return value as string | number;
}

/** The row's values by internal name, read from columns named after them. */
export function valuesFrom(fields: readonly Field[], row: Readonly<Record<string, SqlValue>>): FieldValues {
  return Object.fromEntries(
    fields.map(field => [field.internalName, fromSql(field, row[`f_${field.internalName}`])])
  );
}
