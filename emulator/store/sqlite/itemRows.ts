import { UnknownColumn } from '../errors';
import { type FieldValues, type ItemRow } from '../Items';
import { type SqlValue } from './Database';
import { toSql, valuesFrom } from './fieldValues';
import { type ListTable } from './ListTable';

/** A row as the table has it. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

export function itemOf(table: ListTable, row: SqlRow): ItemRow {
  return {
    id: Number(row.id),
    guid: String(row.guid),
    version: Number(row.version),
    majorVersion: Number(row.major_version),
    created: String(row.created),
    modified: String(row.modified),
    authorId: Number(row.author_id),
    editorId: Number(row.editor_id),
    hasAttachments: row.has_attachments === 1,
    values: valuesFrom(table.valueFields, row)
  };
}

/** Columns and values of what is given. @throws UnknownColumn */
export function columnsAndValues(
  table: ListTable,
  values: FieldValues
): { readonly columns: readonly string[]; readonly values: readonly SqlValue[] } {
  const entries = Object.entries(values);
  const columns = entries.map(([name]) => {
    if (!table.valueFields.some(field => field.internalName === name)) throw new UnknownColumn(name);
    return `"f_${name.replaceAll('"', '""')}"`;
  });
  return { columns, values: entries.map(([, value]) => toSql(value)) };
}
