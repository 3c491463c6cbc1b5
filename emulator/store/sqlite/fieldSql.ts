import { type Column } from '../../query/Column';
import { type Field, type FieldType } from '../Fields';
import { BUILT_IN_COLUMNS } from './builtInFields';

const TEXT_TYPES = new Set<FieldType>(['Text', 'Note', 'Choice']);
const KINDS: Readonly<Partial<Record<FieldType, Column['kind']>>> = {
  Counter: 'id',
  Text: 'text',
  Choice: 'text',
  Note: 'note',
  Number: 'number',
  Currency: 'number',
  Integer: 'number',
  Boolean: 'boolean',
  Attachments: 'boolean',
  DateTime: 'dateTime',
  Guid: 'guid',
  User: 'person',
  Lookup: 'lookup',
  UserMulti: 'people',
  LookupMulti: 'lookups',
  MultiChoice: 'choices',
  Computed: 'computed',
  Calculated: 'computed'
};
const STORAGE: Readonly<Partial<Record<FieldType, 'INTEGER' | 'REAL'>>> = {
  Integer: 'INTEGER',
  Boolean: 'INTEGER',
  User: 'INTEGER',
  Lookup: 'INTEGER',
  Number: 'REAL',
  Currency: 'REAL'
};

/** The quoted column of a field in the table of its list. */
export function columnName(internalName: string): string {
  return `"${BUILT_IN_COLUMNS.get(internalName) ?? `f_${internalName.replaceAll('"', '""')}`}"`;
}

/** What is compared, sorted and indexed: text by its key under the collation. */
export function keyExpression(field: Pick<Field, 'internalName' | 'type'>): string {
  const column = columnName(field.internalName);
  return TEXT_TYPES.has(field.type) ? `text_key(${column})` : column;
}

/** True for fields whose column was added to the table: not the built-in ones of every table, not computed ones. */
export function hasOwnColumn(field: Pick<Field, 'internalName' | 'type' | 'options'>): boolean {
  const isComputed = field.type === 'Computed' || field.type === 'Calculated';
  const isDependent = field.options.primaryFieldId !== undefined;
  return !isComputed && !isDependent && !BUILT_IN_COLUMNS.has(field.internalName);
}

export function storageType(type: FieldType): 'TEXT' | 'INTEGER' | 'REAL' {
  return STORAGE[type] ?? 'TEXT';
}

export function queryColumnOf(field: Field): Column {
  const kind = KINDS[field.type] ?? 'other';
  if (field.options.primaryFieldId !== undefined)
    return { name: field.internalName, kind: 'computed', isIndexed: false };
  return { name: field.internalName, kind, isIndexed: kind === 'id' || field.indexed };
}

const UNINDEXED = new Set<Column['kind']>(['id', 'note', 'computed', 'people', 'lookups', 'choices']);

/** Multi-line text, several values, hyperlinks and computed fields have no index. */
export function canBeIndexed(type: FieldType): boolean {
  const kind = KINDS[type];
  return kind !== undefined && !UNINDEXED.has(kind);
}
