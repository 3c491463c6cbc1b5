import { type ListRow } from '../../store/Lists';
import { fieldFailedValidation, itemFailedValidation } from '../errors/schemaErrors';
import { type SharePointError } from '../errors/SharePointError';
import { FormulaFailure } from './formula/Formula';
import { type FormulaRow, valueOfFormula } from './formulaRow';

/**
 * Judges a row as it would be kept: first each column by its own formula, then the row by the list's. Every write
 * comes by here: REST, form values, restore.
 * @throws SharePointError 500, -2130575163 for a column, -2130575162 for the row
 */
export function assertValidRow(list: ListRow, row: FormulaRow): void {
  for (const { options } of row.fields) assertTrue(options.validationFormula, row, fieldFailedValidation);
  assertTrue(list.more.validationFormula, row, itemFailedValidation);
}

function assertTrue(formula: string | undefined, row: FormulaRow, refusal: () => SharePointError): void {
  if (formula !== undefined && !isTrue(formula, row)) throw refusal();
}

/** A formula that fails on a row does not let it pass. */
function isTrue(formula: string, row: FormulaRow): boolean {
  try {
    const value = valueOfFormula(formula, row);
    return value === true || (typeof value === 'number' && value !== 0);
  } catch (error) {
    if (error instanceof FormulaFailure) return false;
    throw error;
  }
}
