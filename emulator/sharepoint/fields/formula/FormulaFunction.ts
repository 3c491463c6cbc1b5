import { type FormulaValue } from './Formula';

/** An argument, computed when it is asked for: IF leaves one branch alone, ISERROR looks at what fails. */
export type Lazy = () => FormulaValue;

export interface FormulaFunction {
  /** Least and most arguments. */
  readonly takes: readonly [number, number];
  compute(args: readonly Lazy[], nowMs: number): FormulaValue;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;
