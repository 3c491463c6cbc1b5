import { type Field, type FieldChange, type FieldOptions } from '../../store/Fields';
import { type Call } from '../Call';
import { booleanIn, entityBody, numberIn } from '../callBody';
import { cannotBeUnique } from '../errors/listErrors';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { fieldIsSealed, uniqueNeedsIndex } from '../errors/schemaErrors';
import { type Operation } from '../Operation';
import { type JsonObject } from '../requestBody';
import { bindCalculation, bindColumnFormula } from './bindFormula';
import { fieldHome } from './FieldHome';
import { fieldSettings } from './fieldSettings';
import { holdsMany, kindOf } from './fieldTypes';
import { findField } from './findField';

const OWN_ITEMS_ONLY = 2;

/** Indexed and EnforceUniqueValues among them; a unique column becomes indexed by itself no more than in SharePoint. */
export const updateField: Operation = {
  name: 'update a field',
  method: 'MERGE',
  address: 'web/lists/{list}/fields/{field}',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const current = findField(call);
    if (current.options.sealed) throw fieldIsSealed(current.title);
    const body = entityBody(call, 'SP.Field');
    assertSameType(current, body);
    const change = fieldSettings(body, current);
    assertIndexRules(call, current, change);
    const options = boundOptions(call, current, change.options ?? {});
    fieldHome(call).update(current, { ...change, options });
    return { kind: 'empty', status: 204 };
  }
};

/** @throws SharePointError 501: a column keeps its type here. */
function assertSameType(current: Field, body: JsonObject): void {
  const kind = numberIn(body, 'FieldTypeKind') ?? kindOf(current.type);
  const isMany = booleanIn(body, 'AllowMultipleValues') ?? holdsMany(current.type);
  if (kind !== kindOf(current.type) || isMany !== holdsMany(current.type))
    throw notImplemented('changing the type of a field');
}

function assertIndexRules(call: Call, current: Field, change: FieldChange): void {
  const isUnique = change.enforceUniqueValues ?? current.enforceUniqueValues;
  const isIndexed = change.indexed ?? current.indexed;
  if (!isUnique) return;
  if (current.enforceUniqueValues && !isIndexed) throw uniqueNeedsIndex(current.title);
  if (!isIndexed || call.list?.row.readSecurity === OWN_ITEMS_ONLY) throw cannotBeUnique(current.title);
}

/** An empty formula takes the old one away; a lookup keeps the list it points at. */
function boundOptions(call: Call, current: Field, options: FieldOptions): FieldOptions {
  const { validationFormula, formula, lookupListId, ...others } = options;
  const list = current.options.lookupListId;
  if (lookupListId !== undefined && lookupListId.toLowerCase().replace(/[{}]/g, '') !== list)
    throw badArgument('Value does not fall within the expected range.');
  const isNewRule = validationFormula !== current.options.validationFormula;
  const isNewFormula = formula !== undefined && formula !== current.options.formula;
  return {
    ...others,
    ...(list === undefined ? {} : { lookupListId: list }),
    ...(validationFormula
      ? { validationFormula: isNewRule ? bindColumnFormula(validationFormula, current) : validationFormula }
      : {}),
    ...(formula === undefined
      ? {}
      : { formula: isNewFormula ? bindCalculation(formula, othersThan(call, current)) : formula })
  };
}

/** A calculated column may not name itself. */
function othersThan(call: Call, { id }: Field): readonly Field[] {
  return fieldHome(call)
    .all()
    .filter(field => field.id !== id);
}
