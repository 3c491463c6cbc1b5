import { FormulaFailure, type FormulaValue } from './Formula';
import { type FormulaFunction, type FunctionTable } from './FormulaFunction';
import { asNumber, finite } from './formulaValues';

const MANY = 30;

export const numberFunctions: FunctionTable = {
  ABS: fixed(1, ([value = 0]) => Math.abs(value)),
  SIGN: fixed(1, ([value = 0]) => Math.sign(value)),
  INT: fixed(1, ([value = 0]) => Math.floor(value)),
  SQRT: fixed(1, ([value = 0]) => Math.sqrt(value)),
  POWER: fixed(2, ([base = 0, exponent = 0]) => base ** exponent),
  MOD: fixed(2, ([value = 0, by = 0]) => {
    if (by === 0) throw new FormulaFailure('#DIV/0!');
    return value - by * Math.floor(value / by);
  }),
  ROUND: toDigits(value => Math.sign(value) * Math.round(Math.abs(value))),
  ROUNDUP: toDigits(value => Math.sign(value) * Math.ceil(Math.abs(value))),
  ROUNDDOWN: toDigits(Math.trunc),
  TRUNC: toDigits(Math.trunc),
  SUM: several(values => values.reduce((sum, value) => sum + value, 0)),
  MIN: several(values => Math.min(...values)),
  MAX: several(values => Math.max(...values)),
  AVERAGE: several(values => values.reduce((sum, value) => sum + value, 0) / values.length),
  ISEVEN: parity(0),
  ISODD: parity(1)
};

function fixed(count: number, compute: (values: readonly number[]) => number): FormulaFunction {
  return { takes: [count, count], compute: args => finite(compute(args.map(arg => asNumber(arg())))) };
}

function several(compute: (values: readonly number[]) => number): FormulaFunction {
  return { takes: [1, MANY], compute: args => finite(compute(args.map(arg => asNumber(arg())))) };
}

/** Rounded in decimals: 1.005 to two digits is 1.01, whatever the double behind it says. */
function toDigits(round: (value: number) => number): FormulaFunction {
  return {
    takes: [1, 2],
    compute([value, digits]) {
      const places = digits ? Math.trunc(asNumber(digits())) : 0;
      const shifted = shift(value ? asNumber(value()) : 0, places);
      return finite(shift(round(shifted), -places));
    }
  };
}

function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function parity(wanted: number): FormulaFunction {
  return {
    takes: [1, 1],
    compute: ([arg]): FormulaValue => Math.abs(Math.trunc(asNumber(arg ? arg() : null))) % 2 === wanted
  };
}
