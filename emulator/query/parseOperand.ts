import { QuerySyntaxError, UnsupportedExpression } from './errors';
import { DATE_PARTS, type DatePart, type FieldPath, type Literal, type Predicate } from './Predicate';
import { type Token } from './Token';
import { describeToken, type TokenStream } from './TokenStream';

/** One side of a comparison, or a function that is true or false by itself. */
export type Operand =
  | { readonly kind: 'field'; readonly field: FieldPath }
  | { readonly kind: 'literal'; readonly literal: Literal | null }
  | { readonly kind: 'datePart'; readonly part: DatePart; readonly field: FieldPath }
  | { readonly kind: 'match'; readonly predicate: Predicate };

export function parseOperand(tokens: TokenStream): Operand {
  const token = tokens.take();
  if (token.kind === 'literal') return { kind: 'literal', literal: token.literal };
  if (token.kind !== 'word') {
    throw new QuerySyntaxError(
      `Expected a column or a value but found ${describeToken(token)}`,
      token.position
    );
  }
  if (!tokens.takePunctuation('(')) return { kind: 'field', field: fieldPathOf(token.text, token.position) };
  return parseCall(tokens, token);
}

function parseCall(tokens: TokenStream, name: Token & { kind: 'word' }): Operand {
  if (name.text === 'startswith') {
    const field = takeField(tokens);
    tokens.expect(',');
    const value = takeText(tokens);
    tokens.expect(')');
    return { kind: 'match', predicate: { kind: 'startsWith', field, value } };
  }
  if (name.text === 'substringof') {
    const value = takeText(tokens);
    tokens.expect(',');
    const field = takeField(tokens);
    tokens.expect(')');
    return { kind: 'match', predicate: { kind: 'contains', field, value } };
  }
  const part = DATE_PARTS.find(candidate => candidate === name.text);
  if (!part) throw new UnsupportedExpression(`The function '${name.text}'`, name.position);
  const field = takeField(tokens);
  tokens.expect(')');
  return { kind: 'datePart', part, field };
}

function takeField(tokens: TokenStream): FieldPath {
  const token = tokens.take();
  if (token.kind === 'word') return fieldPathOf(token.text, token.position);
  throw new QuerySyntaxError(`Expected a column but found ${describeToken(token)}`, token.position);
}

function takeText(tokens: TokenStream): string {
  const token = tokens.take();
  if (token.kind === 'literal' && token.literal?.type === 'text') return token.literal.value;
  throw new QuerySyntaxError(`Expected a string but found ${describeToken(token)}`, token.position);
}

/** `Author/Title` is the title of the author; deeper paths do not exist. */
function fieldPathOf(text: string, position: number): FieldPath {
  const [name = '', property, ...deeper] = text.split('/');
  // At the left it would negate; nobody could write such a column back.
  if (text === 'not') throw new QuerySyntaxError("Expected a column but found 'not'", position);
  if (deeper.length > 0) throw new UnsupportedExpression(`The path '${text}'`, position);
  return property === undefined ? { name } : { name, property };
}
