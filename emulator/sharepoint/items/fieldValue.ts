import { instantOf } from '../../query/instantOf';
import { type Field } from '../../store/Fields';
import { type FieldValue } from '../../store/Items';
import { cannotConvert, textTooLong } from '../errors/listErrors';
import { type Json } from '../odata/Entity';
import { isObject } from '../requestBody';

const MAX_TEXT = 255;

type Reader = (value: Exclude<Json, null>, field: Field) => FieldValue;

/** A JSON value as the column keeps it. @throws SharePointError 400 when the type is another */
export function fieldValue(field: Field, value: Json): FieldValue {
  return value === null ? null : (READERS[field.type] ?? text)(value, field);
}

const READERS: Partial<Record<Field['type'], Reader>> = {
  Text: shortText,
  Choice: shortText,
  Note: note,
  Guid: text,
  Number: number,
  Currency: number,
  Integer: whole,
  Boolean: boolean,
  DateTime: instant,
  User: whole,
  Lookup: whole,
  UserMulti: ids,
  LookupMulti: ids,
  MultiChoice: texts,
  URL: address,
  Thumbnail: text
};

function text(value: Json): string {
  if (typeof value !== 'string') throw cannotConvert('Edm.String');
  return value;
}

function shortText(value: Json, field: Field): string {
  const read = text(value);
  if (read.length > (field.options.maxLength ?? MAX_TEXT)) throw textTooLong(field.title);
  return read;
}

/** A rich Note comes back rewritten: firmfooting/dbml-sharepoint, item-text-roundtrip-probe. */
function note(value: Json, field: Field): string {
  return field.options.richText ? text(value).replaceAll(':', '&#58;') : text(value);
}

function number(value: Json, field: Field): number {
  // JSON has numbers that no double holds.
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw cannotConvert(field.type === 'Currency' ? 'Edm.Decimal' : 'Edm.Double');
  return value;
}

const MAX_INT32 = 2147483647;

function whole(value: Json): number {
  const isWhole = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INT32;
  if (!isWhole) throw cannotConvert('Edm.Int32');
  return value;
}

function boolean(value: Json): boolean {
  if (typeof value !== 'boolean') throw cannotConvert('Edm.Boolean');
  return value;
}

/** https://learn.microsoft.com/sharepoint/dev/schema/field-element-field: DateTime holds the years 1900 to 8900. */
const FIRST_INSTANT = '1900-01-01';
const END_OF_INSTANTS = '8901-01-01';

function instant(value: Json): string {
  const read = typeof value === 'string' ? instantOf(value) : undefined;
  if (read === undefined || read < FIRST_INSTANT || read >= END_OF_INSTANTS)
    throw cannotConvert('Edm.DateTime');
  return read;
}

/** A verbose body wraps collections in `results`. */
function collection(value: Json, type: string): readonly Json[] {
  const inner = isObject(value) ? value.results : value;
  if (!Array.isArray(inner)) throw cannotConvert(`Collection(${type})`);
  return inner as readonly Json[];
}

function ids(value: Json): readonly number[] {
  return collection(value, 'Edm.Int32').map(whole);
}

function texts(value: Json): readonly string[] {
  return collection(value, 'Edm.String').map(text);
}

function address(value: Json): FieldValue {
  if (!isObject(value)) throw cannotConvert('SP.FieldUrlValue');
  return { Url: text(value.Url ?? ''), Description: text(value.Description ?? value.Url ?? '') };
}
