import { type FieldPath } from './Predicate';

export const COLUMN_KINDS = [
  'id',
  'text',
  'note',
  'number',
  'boolean',
  'dateTime',
  'guid',
  'person',
  'lookup',
  'people',
  'lookups',
  'choices',
  'other',
  'computed'
] as const;

/** Kinds that hold several values. */
export function isMultiple({ kind }: Column): boolean {
  return kind === 'people' || kind === 'lookups' || kind === 'choices';
}

/** What a query needs to know of a field. `other` (URL) can only be tested for being empty, `computed` not at all. */
export interface Column {
  readonly name: string;
  readonly kind: (typeof COLUMN_KINDS)[number];
  /** True for ID, and for what an owner has indexed. */
  readonly isIndexed: boolean;
}

/** Of a list: by any of the names a client may use. */
export interface Columns {
  find(name: string): Column | undefined;
}

/** Properties of a person that can be asked for, besides Id. */
export const PERSON_PROPERTIES = ['Title', 'EMail', 'Name'] as const;

/** True where values are compared as text: text columns, and the properties of a person. */
export function isText(column: Column, field: FieldPath): boolean {
  return column.kind === 'text' || column.kind === 'note' || field.property !== undefined;
}
