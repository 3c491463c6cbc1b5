import { type Field, type FieldChange, type FieldOptions } from '../../store/Fields';
import { booleanIn, numberIn, refuseUnknown, textIn } from '../callBody';
import { cannotConvert } from '../errors/listErrors';
import { badArgument } from '../errors/requestErrors';
import { type Json } from '../odata/Entity';
import { isObject, type JsonObject } from '../requestBody';

/** Sent by PnPjs with its own defaults; the emulator has no screens of its own that would show a difference. */
const ON_SCREEN_ONLY = [
  ...[
    'AllowHyperlink',
    'RestrictedMode',
    'DateTimeCalendarType',
    'FriendlyDisplayFormat',
    'CurrencyLocaleId'
  ],
  ...['Group', 'FillInChoice', 'EditFormat', 'StaticName', 'AllowDisplay', 'Presence']
];

const KNOWN = [
  ...['Title', 'Description', 'FieldTypeKind', 'Indexed', 'EnforceUniqueValues', 'Required', 'Hidden'],
  ...['ReadOnlyField', 'DefaultValue', 'RichText', 'AppendOnly', 'NumberOfLines', 'MaxLength', 'Choices'],
  ...['SelectionMode', 'DisplayFormat', 'MinimumValue', 'MaximumValue'],
  ...ON_SCREEN_ONLY
];

/** Only what the body names. @throws SharePointError 400 */
export function fieldSettings(body: JsonObject, current?: Field): FieldChange {
  refuseUnknown(body, KNOWN, 'SP.Field');
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
  return { ...named(change), options: { ...current?.options, ...named(optionsIn(body)) } };
}

function optionsIn(body: JsonObject): FieldOptions {
  return {
    richText: booleanIn(body, 'RichText'),
    appendOnly: booleanIn(body, 'AppendOnly'),
    numberOfLines: numberIn(body, 'NumberOfLines'),
    maxLength: maxLengthIn(body),
    choices: choicesIn(body.Choices),
    selectionMode: numberIn(body, 'SelectionMode'),
    displayFormat: numberIn(body, 'DisplayFormat'),
    minimum: numberIn(body, 'MinimumValue'),
    maximum: numberIn(body, 'MaximumValue')
  } as FieldOptions;
}

const LONGEST_TEXT = 255;

function maxLengthIn(body: JsonObject): number | undefined {
  const length = numberIn(body, 'MaxLength');
  const isFit = length === undefined || (Number.isInteger(length) && length >= 1 && length <= LONGEST_TEXT);
  if (!isFit) throw badArgument('Value does not fall within the expected range.');
  return length;
}

/** A verbose body wraps them in `results`. */
function choicesIn(value: Json | undefined): readonly string[] | undefined {
  const choices = isObject(value) ? value.results : value;
  if (choices === undefined || choices === null) return undefined;
  if (!Array.isArray(choices) || choices.some(choice => typeof choice !== 'string')) {
    throw cannotConvert('Collection(Edm.String)');
  }
  return choices as readonly string[];
}

function named<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
