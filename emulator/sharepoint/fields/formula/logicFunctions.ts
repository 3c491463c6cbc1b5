import { FormulaFailure, type FormulaValue } from './Formula';
import { type FunctionTable, type Lazy } from './FormulaFunction';
import { asBoolean, asNumber } from './formulaValues';

const MANY = 30;

export const logicFunctions: FunctionTable = {
  IF: {
    takes: [2, 3],
    compute: ([condition, whenTrue, whenFalse]) =>
      asBoolean(of(condition)) ? of(whenTrue) : whenFalse ? whenFalse() : false
  },
  AND: { takes: [1, MANY], compute: args => args.map(arg => asBoolean(arg())).every(Boolean) },
  OR: { takes: [1, MANY], compute: args => args.map(arg => asBoolean(arg())).some(Boolean) },
  NOT: { takes: [1, 1], compute: ([arg]) => !asBoolean(of(arg)) },
  ISBLANK: { takes: [1, 1], compute: ([arg]) => of(arg) === null },
  ISNUMBER: { takes: [1, 1], compute: ([arg]) => typeof attempt(arg) === 'number' },
  ISTEXT: { takes: [1, 1], compute: ([arg]) => typeof attempt(arg) === 'string' },
  ISNONTEXT: { takes: [1, 1], compute: ([arg]) => typeof attempt(arg) !== 'string' },
  ISLOGICAL: { takes: [1, 1], compute: ([arg]) => typeof attempt(arg) === 'boolean' },
  ISERROR: { takes: [1, 1], compute: ([arg]) => attempt(arg) === FAILED },
  ISERR: { takes: [1, 1], compute: ([arg]) => attempt(arg) === FAILED },
  CHOOSE: {
    takes: [2, MANY],
    compute([index, ...choices]) {
      const chosen = choices[Math.trunc(asNumber(of(index))) - 1];
      if (!chosen) throw new FormulaFailure('#VALUE!');
      return chosen();
    }
  }
};

const FAILED = Symbol('failed');

/** The value, or that there is none: a failure in an argument is what the IS functions look for. */
function attempt(arg: Lazy | undefined): FormulaValue | typeof FAILED {
  try {
    return of(arg);
  } catch (error) {
    if (error instanceof FormulaFailure) return FAILED;
    throw error;
  }
}

/** The parser has counted the arguments. */
function of(arg: Lazy | undefined): FormulaValue {
  return arg ? arg() : null;
}
