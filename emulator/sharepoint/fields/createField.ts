import { type Field, type FieldChange, type FieldOptions, type FieldType } from '../../store/Fields';
import { type Call } from '../Call';
import { booleanIn } from '../callBody';
import { cannotBeUnique, duplicateFieldName } from '../errors/listErrors';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { encodeName } from '../lists/entityTypeName';
import { type JsonObject } from '../requestBody';
import { bindCalculation, bindColumnFormula } from './bindFormula';
import { fieldHome, type FieldHome } from './FieldHome';
import { fieldSettings } from './fieldSettings';
import { isReference, manyOf } from './fieldTypes';
import { lookupTarget } from './lookupTarget';

export interface FieldToCreate {
  readonly type: FieldType;
  readonly title: string;
  readonly id?: string;
  /** Asked for by name; otherwise made from the title. */
  readonly internalName?: string;
  readonly properties: JsonObject;
  readonly options?: FieldOptions;
}

/** SharePoint cuts internal names at 32 characters. */
const MAX_INTERNAL_NAME = 32;
const OWN_ITEMS_ONLY = 2;

/** @throws SharePointError 400, or 500 when the list cannot have it; FieldExists, TooManyIndexes, NotIndexable */
export function createField(call: Call, wanted: FieldToCreate): Field {
  const home = fieldHome(call);
  const title = wanted.title.trim();
  if (title === '') throw badArgument('Value does not fall within the expected range.');
  const { options: settingOptions, ...settings } = fieldSettings(wanted.properties);
  assertMayBeUnique(call, settings, title);
  const id = wanted.id ?? call.tenant.newGuid();
  const internalName = wanted.internalName ?? freeInternalName(home, title);
  assertFree(home, id, internalName);
  const isMany = booleanIn(wanted.properties, 'AllowMultipleValues') === true;
  const type = isMany ? manyOf(wanted.type) : wanted.type;
  const named = { ...{ title, type, internalName } };
  const options = boundOptions(call, named, { ...settingOptions, ...wanted.options });
  const readOnly = type === 'Calculated' ? { readOnly: true } : {};
  return home.add({ ...settings, ...named, ...readOnly, id, options, listId: home.id });
}

function assertMayBeUnique({ list }: Call, settings: FieldChange, title: string): void {
  if (settings.enforceUniqueValues && list?.row.readSecurity === OWN_ITEMS_ONLY) throw cannotBeUnique(title);
}

/** In SharePoint's words the name that is taken stands in quotes, be it the id. */
function assertFree(home: FieldHome, id: string, internalName: string): void {
  const wanted = internalName.toLowerCase();
  for (const field of home.all()) {
    if (field.internalName.toLowerCase() === wanted) throw duplicateFieldName(field.internalName);
    if (field.id === id) throw duplicateFieldName(`{${id}}`);
  }
}

function boundOptions(
  call: Call,
  field: Pick<Field, 'title' | 'type' | 'internalName'>,
  options: FieldOptions
): FieldOptions {
  const { validationFormula, formula, ...others } = options;
  const bound =
    isReference(field.type) && !field.type.startsWith('User') ? lookupTarget(call, others) : others;
  return {
    ...bound,
    ...(validationFormula ? { validationFormula: bindColumnFormula(validationFormula, field) } : {}),
    ...(field.type === 'Calculated' ? { formula: calculation(call, formula) } : {})
  };
}

function calculation(call: Call, formula: string | undefined): string {
  const home = fieldHome(call);
  if (!home.isList) throw notImplemented('calculated site columns');
  if (formula === undefined) throw badArgument('Value does not fall within the expected range.');
  return bindCalculation(formula, home.all());
}

/** A taken name gets a number, a digit in front is escaped. */
function freeInternalName(home: FieldHome, title: string): string {
  const encoded = encodeName(title).replace(/^\d/, digit => `_x003${digit}_`);
  const name = encoded.slice(0, MAX_INTERNAL_NAME);
  const taken = new Set(home.all().map(({ internalName }) => internalName.toLowerCase()));
  let free = name;
  for (let number = 0; taken.has(free.toLowerCase()); number += 1) free = numbered(name, number);
  return free;
}

function numbered(name: string, number: number): string {
  return name.slice(0, MAX_INTERNAL_NAME - String(number).length) + String(number);
}
