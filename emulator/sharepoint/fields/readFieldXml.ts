import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type FieldOptions } from '../../store/Fields';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type JsonObject } from '../requestBody';
import { displayFormat } from './fieldFormats';

/** Attributes that change nothing the emulator shows. */
const IGNORED = new Set(
  'StaticName SourceID Version ColName RowOrdinal FromBaseType ShowInViewForms RichTextMode IsolateStyles Sortable Filterable WebId Commas CanToggleHidden DisplaceOnUpgrade'.split(
    ' '
  )
);

const BOOLEANS: Readonly<Record<string, string>> = {
  Required: 'Required',
  Indexed: 'Indexed',
  EnforceUniqueValues: 'EnforceUniqueValues',
  Hidden: 'Hidden',
  RichText: 'RichText',
  AppendOnly: 'AppendOnly',
  ReadOnly: 'ReadOnlyField',
  Mult: 'AllowMultipleValues',
  FillInChoice: 'FillInChoice',
  Percentage: 'ShowAsPercentage',
  AllowHyperlink: 'AllowHyperlink',
  RestrictedMode: 'RestrictedMode',
  Presence: 'Presence',
  UnlimitedLengthInDocumentLibrary: 'UnlimitedLengthInDocumentLibrary'
};
const NUMBERS: Readonly<Record<string, string>> = {
  MaxLength: 'MaxLength',
  NumLines: 'NumberOfLines',
  Min: 'MinimumValue',
  Max: 'MaximumValue',
  LCID: 'CurrencyLocaleId',
  Decimals: 'Decimals',
  UserSelectionScope: 'SelectionGroup'
};
const TEXTS: Readonly<Record<string, string>> = {
  Description: 'Description',
  Group: 'Group',
  JSLink: 'JSLink',
  List: 'LookupList',
  ShowField: 'LookupField',
  CustomFormatter: 'CustomFormatter',
  ClientValidationFormula: 'ClientValidationFormula',
  ClientValidationMessage: 'ClientValidationMessage'
};
/** Only XML can say these. */
const ON_FIELD: Readonly<Record<string, keyof FieldOptions>> = {
  Sealed: 'sealed',
  AllowDeletion: 'allowDeletion',
  ShowInNewForm: 'showInNewForm',
  ShowInEditForm: 'showInEditForm',
  ShowInDisplayForm: 'showInDisplayForm'
};
const OUTPUT_KINDS: Readonly<Record<string, number>> = {
  Text: 2,
  DateTime: 4,
  Boolean: 8,
  Number: 9,
  Currency: 10
};

/** A field as `createfieldasxml` gives it, in the words of SP.Field; what JSON has no word for apart. */
export interface FieldXml {
  readonly type: string;
  /** As it was given, lower case, without braces. */
  readonly id?: string;
  readonly name: string;
  readonly displayName: string;
  readonly properties: JsonObject;
  readonly options: FieldOptions;
}

interface RawField {
  readonly Field?: Readonly<Record<string, unknown>>;
}

/** @throws SharePointError 400 for broken XML, 501 for attributes the emulator does not know */
export function readFieldXml(xml: string): FieldXml {
  const field = parsed(xml);
  const attributes = Object.fromEntries(
    Object.entries(field).flatMap(([name, value]) =>
      name.startsWith('@') ? [[name.slice(1), String(value)]] : []
    )
  );
  const { Type: type = '', Name: name = '', DisplayName: displayName = name, ID: id, ...rest } = attributes;
  const entries = Object.entries(rest).filter(([attribute]) => !Object.hasOwn(ON_FIELD, attribute));
  return {
    ...{ type, name, displayName },
    ...(id === undefined ? {} : { id: guidOf(id) }),
    properties: {
      ...(Object.fromEntries(entries.flatMap(entry => propertyOf(type, entry))) as JsonObject),
      ...childrenOf(field)
    },
    options: onField(rest)
  };
}

function parsed(xml: string): Readonly<Record<string, unknown>> {
  if (XMLValidator.validate(xml) !== true)
    throw badArgument('Value does not fall within the expected range.');
  const options = {
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    processEntities: true,
    htmlEntities: true
  };
  const field = (new XMLParser({ ...options, parseTagValue: false }).parse(xml) as RawField).Field;
  if (typeof field !== 'object') throw badArgument('Value does not fall within the expected range.');
  return field;
}

function guidOf(text: string): string {
  const id = text.toLowerCase().replace(/[{}]/g, '');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw badArgument('Value does not fall within the expected range.');
  return id;
}

function isTrue(value: string): boolean {
  return value.toUpperCase() === 'TRUE';
}

type Property = [string, string | number | boolean];

function propertyOf(type: string, [name, value]: [string, string]): Property[] {
  if (IGNORED.has(name)) return [];
  const flag = own(BOOLEANS, name);
  if (flag !== undefined) return [[flag, isTrue(value)]];
  const number = own(NUMBERS, name);
  if (number !== undefined) return [[number, Number(value)]];
  const text = own(TEXTS, name);
  // A person column names the list of users, which it has anyway.
  if (text !== undefined) return isOfPeople(type, text) ? [] : [[text, value]];
  return specialProperty(type, [name, value]);
}

/** Attribute names are the caller's words: `constructor` is in every object, but in no table. */
function own(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function isOfPeople(type: string, property: string): boolean {
  return type.startsWith('User') && property.startsWith('Lookup');
}

function specialProperty(type: string, [name, value]: [string, string]): Property[] {
  switch (name) {
    case 'Format':
      return displayFormat(type, value);
    case 'ResultType':
      return [['OutputType', OUTPUT_KINDS[value] ?? 0]];
    case 'RelationshipDeleteBehavior':
      return value === 'None' ? [] : [['RelationshipDeleteBehavior', value === 'Cascade' ? 1 : 2]];
    case 'UserSelectionMode':
      return [['SelectionMode', value === 'PeopleOnly' ? 0 : 1]];
    default:
      throw notImplemented(`the attribute ${name} of <Field>`);
  }
}

function onField(attributes: Readonly<Record<string, string>>): FieldOptions {
  const entries = Object.entries(ON_FIELD).flatMap(([attribute, option]) => {
    const value = attributes[attribute];
    return value === undefined ? [] : [[option, isTrue(value)]];
  });
  return Object.fromEntries(entries) as FieldOptions;
}

function childrenOf(field: Readonly<Record<string, unknown>>): JsonObject {
  const choices = (field.CHOICES as { CHOICE?: string | string[] } | undefined)?.CHOICE;
  const { Default: defaultValue, Formula: formula, DefaultFormula: defaultFormula } = field;
  return {
    ...(choices === undefined ? {} : { Choices: [choices].flat().map(String) }),
    ...(defaultValue === undefined ? {} : { DefaultValue: String(defaultValue) }),
    ...(formula === undefined ? {} : { Formula: String(formula) }),
    ...(defaultFormula === undefined ? {} : { DefaultFormula: String(defaultFormula) }),
    ...validationOf(field.Validation)
  };
}

/** `<Validation Message="...">=LEN([Key])&gt;3</Validation>`. */
function validationOf(validation: unknown): JsonObject {
  if (validation === undefined) return {};
  if (typeof validation !== 'object' || validation === null) return { ValidationFormula: String(validation) };
  const { '#text': formula, '@Message': message } = validation as Readonly<Record<string, unknown>>;
  return {
    ValidationFormula: String(formula ?? ''),
    ...(message === undefined ? {} : { ValidationMessage: String(message) })
  };
}
