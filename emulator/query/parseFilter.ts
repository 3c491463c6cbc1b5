import { QuerySyntaxError, UnsupportedExpression } from './errors';
import { parseOperand, type Operand } from './parseOperand';
import { COMPARISONS, type Comparison, type FieldPath, type Predicate } from './Predicate';
import { type Token } from './Token';
import { tokenize } from './tokenize';
import { describeToken, TokenStream } from './TokenStream';

/** Deeper than any client writes; keeps a hostile filter from exhausting the stack. */
const DEPTH_LIMIT = 64;
const FOREIGN_OPERATORS = new Set(['in', 'has', 'add', 'sub', 'mul', 'div', 'mod']);
const FLIPPED = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' } as const;

/**
 * Reads SharePoint's OData dialect: `startswith(Title,'a') and (AuthorId eq 3 or Created ge datetime'2026-11-22T09:00:00Z')`.
 * https://learn.microsoft.com/sharepoint/dev/sp-add-ins/use-odata-query-operations-in-sharepoint-rest-requests
 * @throws QuerySyntaxError, UnsupportedExpression
 */
export function parseFilter(text: string): Predicate {
  const tokens = new TokenStream(tokenize(text));
  const predicate = parseChain('or', { tokens, depth: 0 });
  tokens.expect('end');
  return predicate;
}

interface Reading {
  readonly tokens: TokenStream;
  readonly depth: number;
}

/** `a or b or c`, each branch a chain of `and`. */
function parseChain(kind: 'or' | 'and', reading: Reading): Predicate {
  const parseTerm = (): Predicate => (kind === 'or' ? parseChain('and', reading) : parseNegation(reading));
  const first = parseTerm();
  const terms = [first];
  while (reading.tokens.takeWord(kind)) terms.push(parseTerm());
  return terms.length === 1 ? first : { kind, terms };
}

function parseNegation(reading: Reading): Predicate {
  const { tokens, depth } = reading;
  if (depth > DEPTH_LIMIT)
    throw new QuerySyntaxError('The expression is nested too deeply', tokens.next.position);
  if (tokens.takeWord('not')) return { kind: 'not', term: parseNegation({ tokens, depth: depth + 1 }) };
  if (!tokens.takePunctuation('(')) return parseComparison(tokens);
  const inner = parseChain('or', { tokens, depth: depth + 1 });
  tokens.expect(')');
  return inner;
}

function parseComparison(tokens: TokenStream): Predicate {
  const left = parseOperand(tokens);
  if (left.kind === 'match') return parseMatchTail(left.predicate, tokens);
  const operator = tokens.take();
  const op = comparisonOf(operator);
  const right = parseOperand(tokens);
  if (right.kind === 'match')
    throw new UnsupportedExpression('A function on the right side', operator.position);
  if (left.kind === 'literal') return compare(right, { op: FLIPPED[op], other: left }, operator.position);
  return compare(left, { op, other: right }, operator.position);
}

/** `startswith(Title,'a') eq true` says the same as the function alone. */
function parseMatchTail(predicate: Predicate, tokens: TokenStream): Predicate {
  const { next } = tokens;
  if (next.kind !== 'word' || (next.text !== 'eq' && next.text !== 'ne')) return predicate;
  tokens.take();
  const value = tokens.take();
  if (value.kind !== 'literal' || value.literal?.type !== 'boolean') {
    throw new QuerySyntaxError(`Expected true or false but found ${describeToken(value)}`, value.position);
  }
  return value.literal.value === (next.text === 'eq') ? predicate : { kind: 'not', term: predicate };
}

function comparisonOf(token: Token): Comparison {
  if (token.kind !== 'word')
    throw new QuerySyntaxError(`Expected an operator but found ${describeToken(token)}`, token.position);
  if ((COMPARISONS as readonly string[]).includes(token.text)) return token.text as Comparison;
  if (FOREIGN_OPERATORS.has(token.text))
    throw new UnsupportedExpression(`The operator '${token.text}'`, token.position);
  throw new QuerySyntaxError(`Unknown operator '${token.text}'`, token.position);
}

type Side = Exclude<Operand, { kind: 'match' }>;

function compare(left: Side, { op, other }: { op: Comparison; other: Side }, position: number): Predicate {
  if (other.kind !== 'literal' || left.kind === 'literal') {
    throw new UnsupportedExpression('Comparing two columns or two values', position);
  }
  if (left.kind === 'datePart') {
    if (other.literal?.type !== 'number')
      throw new QuerySyntaxError(`${left.part}() gives a number`, position);
    return { kind: 'datePart', part: left.part, field: left.field, op, value: other.literal.value };
  }
  if (other.literal === null) return nullTest(left.field, op, position);
  return { kind: 'compare', field: left.field, op, value: other.literal };
}

function nullTest(field: FieldPath, op: Comparison, position: number): Predicate {
  if (op === 'eq') return { kind: 'isNull', field };
  if (op === 'ne') return { kind: 'isNotNull', field };
  throw new UnsupportedExpression(`'${op} null'`, position);
}
