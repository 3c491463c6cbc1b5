import { type Field, type FieldType } from '../../store/Fields';
import {
  calculationIsVolatile,
  cannotBeValidated,
  formulaNamesNoColumn,
  formulaNamesOtherColumn,
  formulaNotUnderstood
} from '../errors/schemaErrors';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type Formula, FormulaSyntaxError, FormulaUnsupported } from './formula/Formula';
import { parseFormula } from './formula/parseFormula';
import { columnsNamed, renameColumns } from './formula/renameColumns';

/** Microsoft Support, "Calculated field formulas and functions". */
const LONGEST_FORMULA = 1024;

/** Columns a formula may name: one value, and no other list behind it. */
const NAMEABLE: ReadonlySet<FieldType> = new Set<FieldType>([
  ...(['Text', 'Choice', 'Number', 'Currency', 'Integer', 'DateTime', 'Boolean', 'Calculated'] as const)
]);
const WITH_FORMULA_OF_THEIR_OWN: ReadonlySet<FieldType> = new Set<FieldType>([
  ...(['Text', 'Choice', 'Number', 'Currency', 'Integer', 'DateTime'] as const)
]);

/**
 * The formula over internal names, so that it outlives new titles. A formula names columns by title or internal name.
 * @throws SharePointError 400, 500, 501
 */
export function bindFormula(text: string, fields: readonly Field[]): string {
  const formula = understood(text);
  for (const name of columnsNamed(formula)) {
    const field = fieldNamed(fields, name);
    if (!field || !NAMEABLE.has(field.type)) throw formulaNamesNoColumn();
  }
  return renameColumns(text, name => fieldNamed(fields, name)?.internalName ?? name);
}

/** A column's own formula judges the column alone. @throws SharePointError 400, 500, 501 */
export function bindColumnFormula(
  text: string,
  field: Pick<Field, 'type' | 'title' | 'internalName'>
): string {
  if (!WITH_FORMULA_OF_THEIR_OWN.has(field.type)) throw cannotBeValidated(field.type);
  const isOwn = (name: string): boolean =>
    [field.title, field.internalName].some(own => own.toLowerCase() === name.toLowerCase());
  if (!columnsNamed(understood(text)).every(isOwn)) throw formulaNamesOtherColumn();
  return renameColumns(text, () => field.internalName);
}

/** The formula as SharePoint shows it, with titles. */
export function shownFormula(formula: string, fields: readonly Field[]): string {
  return renameColumns(formula, name => fieldNamed(fields, name)?.title ?? name);
}

function understood(text: string): Formula {
  if (text.length > LONGEST_FORMULA) throw badArgument('Value does not fall within the expected range.');
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaUnsupported)
      throw notImplemented(`the function ${error.functionName} in formulas`);
    if (error instanceof FormulaSyntaxError) throw formulaNotUnderstood();
    throw error;
  }
}

function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return (
    fields.find(({ title }) => title.toLowerCase() === wanted) ??
    fields.find(({ internalName }) => internalName.toLowerCase() === wanted)
  );
}

/** Functions whose value changes by itself; a calculated column is computed when its row is written. */
const VOLATILE = /\b(TODAY|NOW)\s*\(/i;

/** @throws SharePointError 400, 500, 501 */
export function bindCalculation(text: string, fields: readonly Field[]): string {
  if (VOLATILE.test(text)) throw calculationIsVolatile();
  return bindFormula(text, fields);
}
