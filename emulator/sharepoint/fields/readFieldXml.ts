import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type JsonObject } from '../requestBody';

/** Attributes that change nothing the emulator shows. */
const IGNORED = new Set(
  'ID StaticName SourceID Group Version ColName RowOrdinal FromBaseType ShowInNewForm ShowInEditForm ShowInDisplayForm ShowInViewForms RichTextMode IsolateStyles Sortable Filterable UnlimitedLengthInDocumentLibrary AllowDeletion'.split(
    ' '
  )
);

const BOOLEANS = {
  Required: 'Required',
  Indexed: 'Indexed',
  EnforceUniqueValues: 'EnforceUniqueValues',
  Hidden: 'Hidden',
  RichText: 'RichText',
  AppendOnly: 'AppendOnly',
  ReadOnly: 'ReadOnlyField'
} as const;
const NUMBERS = {
  MaxLength: 'MaxLength',
  NumLines: 'NumberOfLines',
  Min: 'MinimumValue',
  Max: 'MaximumValue'
} as const;
const TEXTS = { Description: 'Description' } as const;

/** A field as `createfieldasxml` gives it, in the words of SP.Field; `type` and `name` apart. */
export interface FieldXml {
  readonly type: string;
  readonly name: string;
  readonly displayName: string;
  readonly properties: JsonObject;
}

interface RawField {
  readonly Field?: Readonly<Record<string, unknown>>;
}

/** @throws SharePointError 400 for broken XML, 501 for attributes the emulator does not know */
export function readFieldXml(xml: string): FieldXml {
  if (XMLValidator.validate(xml) !== true)
    throw badArgument('Value does not fall within the expected range.');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    processEntities: true,
    parseTagValue: false
  });
  const field = (parser.parse(xml) as RawField).Field;
  if (typeof field !== 'object') throw badArgument('Value does not fall within the expected range.');
  const attributes = Object.fromEntries(
    Object.entries(field).flatMap(([name, value]) =>
      name.startsWith('@') ? [[name.slice(1), String(value)]] : []
    )
  );
  const { Type: type = '', Name: name = '', DisplayName: displayName = name, ...rest } = attributes;
  const properties = Object.fromEntries(Object.entries(rest).flatMap(propertyOf));
  return { type, name, displayName, properties: { ...properties, ...childrenOf(field) } };
}

function propertyOf([name, value]: [string, string]): [string, string | number | boolean][] {
  if (IGNORED.has(name)) return [];
  if (Object.hasOwn(BOOLEANS, name))
    return [[BOOLEANS[name as keyof typeof BOOLEANS], value.toUpperCase() === 'TRUE']];
  if (Object.hasOwn(NUMBERS, name)) return [[NUMBERS[name as keyof typeof NUMBERS], Number(value)]];
  if (Object.hasOwn(TEXTS, name)) return [[TEXTS[name as keyof typeof TEXTS], value]];
  if (name === 'Format') return [['DisplayFormat', value === 'DateOnly' ? 0 : 1]];
  if (name === 'UserSelectionMode') return [['SelectionMode', value === 'PeopleOnly' ? 0 : 1]];
  throw notImplemented(`the attribute ${name} of <Field>`);
}

function childrenOf(field: Readonly<Record<string, unknown>>): JsonObject {
  const choices = (field.CHOICES as { CHOICE?: string | string[] } | undefined)?.CHOICE;
  const { Default: defaultValue } = field;
  return {
    ...(choices === undefined ? {} : { Choices: [choices].flat().map(String) }),
    ...(defaultValue === undefined ? {} : { DefaultValue: String(defaultValue) })
  };
}
