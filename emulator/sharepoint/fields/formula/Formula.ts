/** Blank is null; a date is the number of days since 30 December 1899, as in a spreadsheet. */
export type FormulaValue = number | string | boolean | null;

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula, read. */
export type Formula =
  | { readonly kind: 'literal'; readonly value: FormulaValue }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: Formula }
  | { readonly kind: 'percent'; readonly operand: Formula }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] };

/** Unreadable, or a function nobody knows. */
export class FormulaSyntaxError extends Error {
  public constructor(what: string) {
    super(what);
    this.name = 'FormulaSyntaxError';
  }
}

/** A function SharePoint has and the emulator has not. */
export class FormulaUnsupported extends Error {
  public readonly functionName: string;

  public constructor(functionName: string) {
    super(`The function ${functionName} is not supported.`);
    this.name = 'FormulaUnsupported';
    this.functionName = functionName;
  }
}

/** `#VALUE!`, `#DIV/0!`, `#NUM!`, `#NAME?`: what a cell would show. */
export class FormulaFailure extends Error {
  public constructor(shown: '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NAME?') {
    super(shown);
    this.name = 'FormulaFailure';
  }
}
