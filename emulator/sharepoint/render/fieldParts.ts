import { type Field } from '../../store/Fields';
import { type FieldValue, type UrlValue } from '../../store/Items';
import { type Call } from '../Call';
import { lookupParts } from './lookupParts';
import { peopleParts, personParts } from './personParts';
import { exactNumber, htmlText, regionalAmount, regionalDate, regionalNumber } from './renderedText';
import { type RowParts } from './RowParts';

type Writer = (name: string, value: Exclude<FieldValue, null>, field: Field) => RowParts;

/** What a column adds to a row: everything is text, often twice, for people and for programs. */
export function fieldParts(call: Call, field: Field, value: FieldValue): RowParts {
  const { internalName: name, type } = field;
  const ids = idsIn(value);
  if (type === 'User') return personParts(call, name, ids[0] ?? null);
  if (type === 'UserMulti') return peopleParts(call, name, ids);
  if (type === 'Lookup' || type === 'LookupMulti') return lookupParts(call, field, ids);
  if (value === null) return emptyParts(name, type);
  return (WRITERS[type] ?? plain)(name, value, field);
}

function idsIn(value: FieldValue): readonly number[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.filter((each): each is number => typeof each === 'number') : [];
}

/** The second key of a column is there even when it is empty. */
const SECOND_KEYS: Readonly<Partial<Record<Field['type'], string>>> = {
  Boolean: '.value',
  Number: '.',
  Currency: '.',
  DateTime: '.',
  URL: '.desc'
};

function emptyParts(name: string, type: Field['type']): RowParts {
  const second = SECOND_KEYS[type];
  return [[name, ''], ...(second === undefined ? [] : [[name + second, ''] as const])];
}

const DATE_ONLY = 0;

const WRITERS: Readonly<Partial<Record<Field['type'], Writer>>> = {
  Boolean: (name, value) => [
    [name, value === true ? 'Yes' : 'No'],
    [`${name}.value`, value === true ? '1' : '0']
  ],
  Number: (name, value, { options }) => [
    [name, regionalNumber(Number(value), options.decimals)],
    [`${name}.`, exactNumber(Number(value))]
  ],
  Currency: (name, value) => [
    [name, regionalAmount(Number(value))],
    [`${name}.`, exactNumber(Number(value))]
  ],
  DateTime: (name, value, { options }) => [
    [name, regionalDate(String(value), options.displayFormat === DATE_ONLY)],
    [`${name}.`, String(value)]
  ],
  Guid: (name, value) => [[name, `{${String(value).toUpperCase()}}`]],
  MultiChoice: (name, value) => [[name, (value as readonly string[]).map(htmlText)]],
  Note: (name, value, { options }) => [[name, options.richText ? String(value) : htmlText(String(value))]],
  URL: (name, value) => [
    [name, (value as UrlValue).Url],
    [`${name}.desc`, htmlText((value as UrlValue).Description)]
  ]
};

function plain(name: string, value: Exclude<FieldValue, null>): RowParts {
  return [[name, htmlText(String(value))]];
}
