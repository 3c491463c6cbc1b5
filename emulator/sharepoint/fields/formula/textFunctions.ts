import { FormulaFailure, type FormulaValue } from './Formula';
import { type FormulaFunction, type FunctionTable } from './FormulaFunction';
import { asNumber, asText } from './formulaValues';
import { findPattern } from './findPattern';

const MANY = 30;
/** What a text column could never hold anyway. */
const LONGEST = 32767;

export const textFunctions: FunctionTable = {
  LEN: text(1, ([value = '']) => value.length),
  UPPER: text(1, ([value = '']) => value.toUpperCase()),
  LOWER: text(1, ([value = '']) => value.toLowerCase()),
  PROPER: text(1, ([value = '']) =>
    value.toLowerCase().replace(/\p{L}+/gu, word => word.charAt(0).toUpperCase() + word.slice(1))
  ),
  TRIM: text(1, ([value = '']) => value.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  EXACT: text(2, ([left, right]) => left === right),
  CONCATENATE: { takes: [1, MANY], compute: args => args.map(arg => asText(arg())).join('') },
  LEFT: values(1, 2, ([value = null, count = 1]) => asText(value).slice(0, counted(count))),
  RIGHT: values(1, 2, ([value = null, count = 1]) => {
    const whole = asText(value);
    return whole.slice(Math.max(0, whole.length - counted(count)));
  }),
  MID: values(3, 3, ([value = null, start = null, count = null]) => {
    const from = counted(start) - 1;
    if (from < 0) throw new FormulaFailure('#VALUE!');
    return asText(value).slice(from, from + counted(count));
  }),
  FIND: values(2, 3, ([wanted = null, within = null, start = 1]) =>
    position(asText(within).indexOf(asText(wanted), startAt(start)))
  ),
  SEARCH: values(2, 3, ([wanted = null, within = null, start = 1]) =>
    position(findPattern(asText(wanted).toLowerCase(), asText(within).toLowerCase(), startAt(start)))
  ),
  SUBSTITUTE: values(3, 4, ([value = null, before = null, after = null, which = null]) =>
    substitute(asText(value), [asText(before), asText(after)], which === null ? undefined : counted(which))
  ),
  REPLACE: values(4, 4, ([value = null, start = null, count = null, replacement = null]) => {
    const from = startAt(start);
    const whole = asText(value);
    return whole.slice(0, from) + asText(replacement) + whole.slice(from + counted(count));
  }),
  REPT: values(2, 2, ([value = null, times = null]) => {
    const one = asText(value);
    if (one.length * counted(times) > LONGEST) throw new FormulaFailure('#VALUE!');
    return one.repeat(counted(times));
  }),
  VALUE: values(1, 1, ([value = null]) => asNumber(value)),
  CHAR: values(1, 1, ([code = null]) => String.fromCharCode(counted(code))),
  CODE: values(1, 1, ([value = null]) => {
    if (asText(value) === '') throw new FormulaFailure('#VALUE!');
    return asText(value).charCodeAt(0);
  })
};

function text(count: number, compute: (texts: readonly string[]) => FormulaValue): FormulaFunction {
  return { takes: [count, count], compute: args => compute(args.map(arg => asText(arg()))) };
}

function values(
  least: number,
  most: number,
  compute: (values: readonly FormulaValue[]) => FormulaValue
): FormulaFunction {
  return { takes: [least, most], compute: args => compute(args.map(arg => arg())) };
}

/** @throws FormulaFailure below nought */
function counted(value: FormulaValue): number {
  const count = Math.trunc(asNumber(value));
  if (count < 0) throw new FormulaFailure('#VALUE!');
  return count;
}

function startAt(value: FormulaValue): number {
  const start = counted(value);
  if (start < 1) throw new FormulaFailure('#VALUE!');
  return start - 1;
}

/** Counted from one. @throws FormulaFailure when nothing was found */
function position(index: number): number {
  if (index < 0) throw new FormulaFailure('#VALUE!');
  return index + 1;
}

/** @throws FormulaFailure before it builds what is too long */
function replaceAll(value: string, before: string, after: string): string {
  const pieces = value.split(before);
  if (value.length + (pieces.length - 1) * (after.length - before.length) > LONGEST)
    throw new FormulaFailure('#VALUE!');
  return pieces.join(after);
}

function substitute(value: string, [before, after]: readonly [string, string], which?: number): string {
  if (before === '') return value;
  if (which === undefined) return replaceAll(value, before, after);
  const pieces = value.split(before);
  if (which < 1 || which >= pieces.length) return value;
  return pieces.slice(0, which).join(before) + after + pieces.slice(which).join(before);
}
