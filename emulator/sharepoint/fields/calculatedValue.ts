import { type Field } from '../../store/Fields';
import { toInstant } from '../../store/instant';
import { FormulaFailure, type FormulaValue } from './formula/Formula';
import { asNumber, asText, dateOf } from './formula/formulaValues';
import { type FormulaRow, valueOfFormula } from './formulaRow';

const OUTPUT = { dateTime: 4, boolean: 8, number: 9, currency: 10 };
const SIGNIFICANT_DIGITS = 15;

/** A calculated column as REST shows it: always text, numbers with fifteen digits; what fails shows as in a cell. */
export function calculatedValue(field: Field, row: FormulaRow): string | null {
  try {
    const value = valueOfFormula(field.options.formula ?? '', row);
    return value === null ? null : written(value, field.options.outputType);
  } catch (error) {
    if (error instanceof FormulaFailure) return error.message;
    throw error;
  }
}

function written(value: FormulaValue, outputType: number | undefined): string {
  switch (outputType) {
    case OUTPUT.number:
    case OUTPUT.currency:
      return asNumber(value).toPrecision(SIGNIFICANT_DIGITS);
    case OUTPUT.dateTime:
      return toInstant(dateOf(asNumber(value)).getTime());
    case OUTPUT.boolean:
      return asNumber(value) === 0 ? '0' : '1';
    default:
      return asText(value);
  }
}
