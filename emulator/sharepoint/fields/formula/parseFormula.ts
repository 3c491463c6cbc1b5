import { type BinaryOperator, type Formula, FormulaSyntaxError, FormulaUnsupported } from './Formula';
import { FORMULA_FUNCTIONS, isKnownElsewhere } from './formulaFunctions';
import { type FormulaToken, tokenizeFormula } from './tokenizeFormula';

/** From what binds least to what binds most. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^']
];

const CONSTANTS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };
/** Microsoft Support, "Calculated field formulas and functions": eight levels of nested functions. We are laxer. */
const MAX_DEPTH = 64;

interface Cursor {
  readonly tokens: readonly FormulaToken[];
  at: number;
  depth: number;
}

/**
 * Reads `=IF(LEN([Key])>3,TRUE,FALSE)`, with or without its equals sign.
 * @throws FormulaSyntaxError, FormulaUnsupported
 */
export function parseFormula(text: string): Formula {
  const cursor = { tokens: tokenizeFormula(text.replace(/^\s*=/, '')), at: 0, depth: 0 };
  const formula = parseLevel(cursor, 0);
  if (cursor.at < cursor.tokens.length) throw unexpected(cursor);
  return formula;
}

function parseLevel(cursor: Cursor, level: number): Formula {
  const operators = LEVELS[level];
  if (!operators) return parseUnary(cursor);
  let left = parseLevel(cursor, level + 1);
  for (let op = takeSymbol(cursor, operators); op !== undefined; op = takeSymbol(cursor, operators)) {
    left = { kind: 'binary', op: op as BinaryOperator, left, right: parseLevel(cursor, level + 1) };
  }
  return left;
}

/** A sign binds more than a power, as in a spreadsheet: `-2^2` is 4. */
function parseUnary(cursor: Cursor): Formula {
  const sign = takeSymbol(cursor, ['-', '+']);
  if (sign !== undefined) {
    const operand = nested(cursor, () => parseUnary(cursor));
    return sign === '-' ? { kind: 'negate', operand } : operand;
  }
  let operand = parsePrimary(cursor);
  while (takeSymbol(cursor, ['%']) !== undefined) operand = { kind: 'percent', operand };
  return operand;
}

function parsePrimary(cursor: Cursor): Formula {
  const token = cursor.tokens[cursor.at];
  if (!token) throw unexpected(cursor);
  cursor.at += 1;
  switch (token.kind) {
    case 'number':
      return { kind: 'literal', value: Number(token.text) };
    case 'text':
      return { kind: 'literal', value: token.text };
    case 'column':
      return { kind: 'column', name: token.text };
    case 'name':
      return parseName(cursor, token.text);
    default:
      return parseParenthesis(cursor, token.text);
  }
}

function parseParenthesis(cursor: Cursor, symbol: string): Formula {
  if (symbol !== '(') {
    cursor.at -= 1;
    throw unexpected(cursor);
  }
  const inner = nested(cursor, () => parseLevel(cursor, 0));
  expectSymbol(cursor, ')');
  return inner;
}

function parseName(cursor: Cursor, text: string): Formula {
  const name = text.toUpperCase();
  if (takeSymbol(cursor, ['(']) === undefined) {
    const constant = CONSTANTS[name];
    return constant === undefined ? { kind: 'column', name: text } : { kind: 'literal', value: constant };
  }
  const args = nested(cursor, () => parseArguments(cursor));
  if (isKnownElsewhere(name)) throw new FormulaUnsupported(name);
  const known = FORMULA_FUNCTIONS.get(name);
  if (!known) throw new FormulaSyntaxError(`There is no function ${name}.`);
  const [least, most] = known.takes;
  if (args.length < least || args.length > most)
    throw new FormulaSyntaxError(`${name} takes ${least} to ${most} arguments.`);
  return { kind: 'call', name, args };
}

function parseArguments(cursor: Cursor): Formula[] {
  const args: Formula[] = [];
  if (takeSymbol(cursor, [')']) !== undefined) return args;
  do args.push(parseLevel(cursor, 0));
  while (takeSymbol(cursor, [',']) !== undefined);
  expectSymbol(cursor, ')');
  return args;
}

function nested<T>(cursor: Cursor, read: () => T): T {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) throw new FormulaSyntaxError('The formula nests too deep.');
  const result = read();
  cursor.depth -= 1;
  return result;
}

function takeSymbol(cursor: Cursor, wanted: readonly string[]): string | undefined {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'symbol' || !wanted.includes(token.text)) return undefined;
  cursor.at += 1;
  return token.text;
}

function expectSymbol(cursor: Cursor, symbol: string): void {
  if (takeSymbol(cursor, [symbol]) === undefined) throw unexpected(cursor);
}

function unexpected(cursor: Cursor): FormulaSyntaxError {
  const token = cursor.tokens[cursor.at];
  return new FormulaSyntaxError(
    token ? `Unexpected '${token.text}' at ${token.start}.` : 'The formula ends early.'
  );
}
