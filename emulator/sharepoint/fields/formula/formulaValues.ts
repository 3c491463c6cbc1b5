import { FormulaFailure, type FormulaValue } from './Formula';

const DAY_MS = 86400000;
/** Day 0 of a spreadsheet, 30 December 1899. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);

export function dayNumber(instant: string | number): number {
  return (new Date(instant).getTime() - DAY_ZERO_MS) / DAY_MS;
}

export function dateOf(dayNumberOf: number): Date {
  // To the second: a day in fractions is not exact.
  const date = new Date(DAY_ZERO_MS + Math.round((dayNumberOf * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) throw new FormulaFailure('#NUM!');
  return date;
}

/** @throws FormulaFailure for text that is no number */
export function asNumber(value: FormulaValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  const number = value.trim() === '' ? NaN : Number(value);
  if (!Number.isFinite(number)) throw new FormulaFailure('#VALUE!');
  return number;
}

export function asText(value: FormulaValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

/** @throws FormulaFailure for text other than TRUE and FALSE */
export function asBoolean(value: FormulaValue): boolean {
  if (typeof value !== 'string') return Boolean(value);
  const text = value.toUpperCase();
  if (text !== 'TRUE' && text !== 'FALSE') throw new FormulaFailure('#VALUE!');
  return text === 'TRUE';
}

/** Numbers come before texts, texts before truth values; texts without case; blank is nought, empty or false. */
export function compareValues(left: FormulaValue, right: FormulaValue): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [a, b];
  return x === y ? 0 : x < y ? -1 : 1;
}

function blankLike(other: FormulaValue): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rankOf(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** @throws FormulaFailure for what no number holds */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new FormulaFailure('#NUM!');
  return value;
}
