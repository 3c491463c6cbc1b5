import { type Field } from '../../../store/Fields';
import { type FieldValue } from '../../../store/Items';
import { type Call } from '../../Call';
import { type Culture, cultureOf } from '../../culture/Culture';
import { readDateTime } from '../../culture/cultureDates';
import { readNumber } from '../../culture/cultureNumbers';
import { SharePointError } from '../../errors/SharePointError';
import { fieldValue } from '../fieldValue';
import { formPeople } from './formPeople';
import { FormRefused } from './FormRefused';

export interface FormReader {
  readonly call: Call;
  readonly culture: Culture;
}

export function formReader(call: Call, isInvariant: boolean): FormReader {
  return { call, culture: cultureOf(isInvariant ? EN_US : call.web.site.language) };
}

const EN_US = 1033;
const LIST_SEPARATOR = ';#';

type Reader = (text: string, field: Field, reader: FormReader) => FieldValue;

const READERS: Partial<Record<Field['type'], Reader>> = {
  Number: number,
  Currency: number,
  Integer: number,
  Boolean: boolean,
  DateTime: instant,
  User: (text, field, { call }) => onlyOne(formPeople(call, field, text)),
  UserMulti: (text, field, { call }) => formPeople(call, field, text),
  Lookup: text => onlyOne(lookupIds(text)),
  LookupMulti: lookupIds,
  MultiChoice: text => text.split(LIST_SEPARATOR).filter(choice => choice !== ''),
  URL: address
};

/** The text of a form as the column keeps it; blank clears. @throws FormRefused */
export function readFormText(reader: FormReader, field: Field, text: string): FieldValue {
  if (text === '') {
    if (field.required) throw new FormRefused('You must specify a value for this required field.');
    return null;
  }
  const read = READERS[field.type];
  const value = read ? read(text, field, reader) : text;
  if (typeof value !== 'string') return value;
  try {
    return fieldValue(field, value);
  } catch (error) {
    throw error instanceof SharePointError ? new FormRefused(tooLong(field)) : error;
  }
}

function tooLong({ options }: Field): string {
  return `This field can have no more than ${options.maxLength ?? 255} characters.`;
}

function number(text: string, { options, type }: Field, { culture }: FormReader): number {
  const percent = options.showAsPercentage && text.endsWith('%');
  const read = readNumber(culture, percent ? text.slice(0, -1) : text);
  if (read === undefined || (type === 'Integer' && !Number.isInteger(read)))
    throw new FormRefused('The value of this field is not a valid number.');
  const value = percent ? read / 100 : read;
  const { minimum = -Infinity, maximum = Infinity } = options;
  if (value < minimum || value > maximum)
    throw new FormRefused(`The value of this field must be between ${minimum} and ${maximum}.`);
  return value;
}

function boolean(text: string): boolean {
  if (/^(1|true|yes)$/i.test(text)) return true;
  if (/^(0|false|no)$/i.test(text)) return false;
  throw new FormRefused('The value of this field is not valid.');
}

function instant(text: string, _field: Field, { culture }: FormReader): string {
  const read = readDateTime(culture, text);
  if (read === undefined)
    throw new FormRefused('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
  return read;
}

/** `3`, `3;#Title`, `3;#One;#4;#Two`. */
function lookupIds(text: string): readonly number[] {
  const parts = text.split(LIST_SEPARATOR).filter((_, at) => at % 2 === 0);
  if (!parts.every(part => /^\d{1,9}$/.test(part))) throw new FormRefused('The lookup value is not valid.');
  return parts.map(Number);
}

function onlyOne(ids: readonly number[]): number | null {
  if (ids.length > 1) throw new FormRefused('Only one value may be specified in this field.');
  return ids[0] ?? null;
}

/** `https://a.example, What it is`. */
function address(text: string): FieldValue {
  const cut = text.indexOf(', ');
  const url = cut < 0 ? text : text.slice(0, cut);
  return { Url: url, Description: cut < 0 ? url : text.slice(cut + 2) };
}
