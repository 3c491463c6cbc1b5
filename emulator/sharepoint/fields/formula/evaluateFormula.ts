import { type BinaryOperator, type Formula, FormulaFailure, type FormulaValue } from './Formula';
import { FORMULA_FUNCTIONS } from './formulaFunctions';
import { asNumber, asText, compareValues, finite } from './formulaValues';

export interface FormulaScope {
  /** By the name in the formula. @throws FormulaFailure when there is no such column any more */
  column(name: string): FormulaValue;
  readonly nowMs: number;
}

/** @throws FormulaFailure where a cell would show an error */
export function evaluateFormula(formula: Formula, scope: FormulaScope): FormulaValue {
  switch (formula.kind) {
    case 'literal':
      return formula.value;
    case 'column':
      return scope.column(formula.name);
    case 'negate':
      return -asNumber(evaluateFormula(formula.operand, scope));
    case 'percent':
      return asNumber(evaluateFormula(formula.operand, scope)) / 100;
    case 'call': {
      const args = formula.args.map(arg => () => evaluateFormula(arg, scope));
      const known = FORMULA_FUNCTIONS.get(formula.name);
      if (!known) throw new FormulaFailure('#NAME?');
      return known.compute(args, scope.nowMs);
    }
    default:
      return binary(formula.op, evaluateFormula(formula.left, scope), evaluateFormula(formula.right, scope));
  }
}

type Operate = (left: FormulaValue, right: FormulaValue) => FormulaValue;

const OPERATIONS: Readonly<Record<BinaryOperator, Operate>> = {
  '+': (left, right) => asNumber(left) + asNumber(right),
  '-': (left, right) => asNumber(left) - asNumber(right),
  '*': (left, right) => asNumber(left) * asNumber(right),
  '/': (left, right) => {
    const by = asNumber(right);
    if (by === 0) throw new FormulaFailure('#DIV/0!');
    return asNumber(left) / by;
  },
  '^': (left, right) => asNumber(left) ** asNumber(right),
  '&': (left, right) => asText(left) + asText(right),
  '=': (left, right) => compareValues(left, right) === 0,
  '<>': (left, right) => compareValues(left, right) !== 0,
  '<': (left, right) => compareValues(left, right) < 0,
  '>': (left, right) => compareValues(left, right) > 0,
  '<=': (left, right) => compareValues(left, right) <= 0,
  '>=': (left, right) => compareValues(left, right) >= 0
};

function binary(op: BinaryOperator, left: FormulaValue, right: FormulaValue): FormulaValue {
  const value = OPERATIONS[op](left, right);
  return typeof value === 'number' ? finite(value) : value;
}
