import { type Field, type FieldChange, type FieldOptions } from '../../store/Fields';
import { booleanIn, numberIn, refuseUnknown, textIn } from '../callBody';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type JsonObject } from '../requestBody';
import { textsIn } from './textsIn';

type Names = Readonly<Record<string, keyof FieldOptions>>;

const TEXTS: Names = {
  ClientValidationFormula: 'clientValidationFormula',
  ClientValidationMessage: 'clientValidationMessage',
  CustomFormatter: 'customFormatter',
  Formula: 'formula',
  Group: 'group',
  JSLink: 'jsLink',
  LookupField: 'lookupField',
  LookupFieldName: 'lookupField',
  LookupList: 'lookupListId',
  LookupListId: 'lookupListId',
  PrimaryFieldId: 'primaryFieldId',
  ValidationFormula: 'validationFormula',
  ValidationMessage: 'validationMessage'
};
const FLAGS: Names = {
  AllowDisplay: 'allowDisplay',
  AllowHyperlink: 'allowHyperlink',
  AppendOnly: 'appendOnly',
  CommaSeparator: 'commaSeparator',
  FillInChoice: 'fillInChoice',
  PinnedToFiltersPane: 'pinnedToFiltersPane',
  Presence: 'presence',
  RestrictedMode: 'restrictedMode',
  RichText: 'richText',
  ShowAsPercentage: 'showAsPercentage',
  UnlimitedLengthInDocumentLibrary: 'unlimitedLength'
};
const NUMBERS: Names = {
  CurrencyLocaleId: 'currencyLocaleId',
  DateFormat: 'dateFormat',
  DateTimeCalendarType: 'calendarType',
  Decimals: 'decimals',
  DisplayFormat: 'displayFormat',
  EditFormat: 'editFormat',
  FriendlyDisplayFormat: 'friendlyDisplayFormat',
  MaximumValue: 'maximum',
  MinimumValue: 'minimum',
  NumberOfLines: 'numberOfLines',
  OutputType: 'outputType',
  SelectionGroup: 'selectionGroup',
  SelectionMode: 'selectionMode',
  ShowInFiltersPane: 'showInFiltersPane'
};

/** Properties with one value the emulator knows; null and the value itself are taken, others answer 501. */
const ONLY: Readonly<Record<string, unknown>> = {
  DefaultFormula: undefined,
  RelationshipDeleteBehavior: 0,
  SchemaXml: undefined,
  SchemaXmlWithResourceTokens: undefined
};

const OTHERS = [
  ...['Title', 'Description', 'FieldTypeKind', 'Indexed', 'EnforceUniqueValues', 'Required', 'Hidden'],
  ...['ReadOnlyField', 'DefaultValue', 'MaxLength', 'Choices', 'StaticName', 'AllowMultipleValues'],
  ...['IsCompactName', 'IsRelationship', 'LookupWebId', 'Direction', 'AutoIndexed', ...Object.keys(ONLY)]
];
const KNOWN = [...OTHERS, ...Object.keys(TEXTS), ...Object.keys(FLAGS), ...Object.keys(NUMBERS)];

/** Only what the body names. @throws SharePointError 400, 501 */
export function fieldSettings(body: JsonObject, current?: Field): FieldChange {
  refuseUnknown(body, KNOWN, 'SP.Field');
  refuseOthers(body);
  const change = {
    title: textIn(body, 'Title'),
    description: textIn(body, 'Description'),
    indexed: booleanIn(body, 'Indexed'),
    enforceUniqueValues: booleanIn(body, 'EnforceUniqueValues'),
    required: booleanIn(body, 'Required'),
    hidden: booleanIn(body, 'Hidden'),
    readOnly: booleanIn(body, 'ReadOnlyField'),
    defaultValue: textIn(body, 'DefaultValue')
  };
  return { ...named(change), options: { ...current?.options, ...optionsIn(body) } };
}

function refuseOthers(body: JsonObject): void {
  for (const [name, only] of Object.entries(ONLY)) {
    const wanted = body[name] ?? only;
    if (wanted !== only)
      throw notImplemented(`the field property ${name} with the value ${JSON.stringify(wanted)}`);
  }
}

function optionsIn(body: JsonObject): FieldOptions {
  return {
    ...read(TEXTS, name => textIn(body, name)),
    ...read(FLAGS, name => booleanIn(body, name)),
    ...read(NUMBERS, name => numberIn(body, name)),
    ...named({ maxLength: maxLengthIn(body), choices: textsIn(body.Choices) })
  };
}

function read(names: Names, value: (name: string) => unknown): FieldOptions {
  const entries = Object.entries(names).map(([name, member]) => [member, value(name)] as const);
  return Object.fromEntries(entries.filter(([, given]) => given !== undefined)) as FieldOptions;
}

const LONGEST_TEXT = 255;

function maxLengthIn(body: JsonObject): number | undefined {
  const length = numberIn(body, 'MaxLength');
  const isFit = length === undefined || (Number.isInteger(length) && length >= 1 && length <= LONGEST_TEXT);
  if (!isFit) throw badArgument('Value does not fall within the expected range.');
  return length;
}

function named<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
