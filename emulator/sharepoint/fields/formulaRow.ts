import { type Field } from '../../store/Fields';
import { type ItemRow } from '../../store/Items';
import { evaluateFormula, type FormulaScope } from './formula/evaluateFormula';
import { FormulaFailure, type FormulaValue } from './formula/Formula';
import { dayNumber } from './formula/formulaValues';
import { parseFormula } from './formula/parseFormula';

/** What formulas see of a row, there already or about to be. */
export interface FormulaRow {
  readonly fields: readonly Field[];
  readonly row: Pick<ItemRow, 'values' | 'created' | 'modified'>;
  readonly nowMs: number;
}

/** @throws FormulaFailure */
export function valueOfFormula(formula: string, row: FormulaRow): FormulaValue {
  return evaluateFormula(parseFormula(formula), scopeOf(row));
}

/** Every column is computed once; one that is asked for while it is being computed goes in a circle. */
function scopeOf(row: FormulaRow): FormulaScope {
  const known = new Map<string, FormulaValue | undefined>();
  const scope: FormulaScope = {
    nowMs: row.nowMs,
    column(name) {
      const value = known.get(name);
      if (value !== undefined) return value;
      const field = row.fields.find(({ internalName }) => internalName === name);
      if (!field || known.has(name)) throw new FormulaFailure('#NAME?');
      known.set(name, undefined);
      const { formula } = field.options;
      const computed =
        formula === undefined ? columnValue(field, row) : evaluateFormula(parseFormula(formula), scope);
      known.set(name, computed);
      return computed;
    }
  };
  return scope;
}

function columnValue({ internalName, type }: Field, { row }: FormulaRow): FormulaValue {
  const value =
    internalName === 'Created'
      ? row.created
      : internalName === 'Modified'
        ? row.modified
        : (row.values[internalName] ?? null);
  if (value === null || typeof value === 'object') return null;
  return type === 'DateTime' ? dayNumber(String(value)) : value;
}
