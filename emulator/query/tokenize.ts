import { QuerySyntaxError, UnsupportedExpression } from './errors';
import { instantOf } from './instantOf';
import { type Literal } from './Predicate';
import { type Token } from './Token';

const SPACE = /\s+/y;
const PUNCTUATION = /[(),]/y;
/** `it''s` is one string with one quote; an optional word before it names its type. */
const QUOTED = /([A-Za-z]*)'((?:[^']|'')*)'/y;
/** V3 writes a long with L, a decimal with M, a double with D. */
const NUMBER = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?[LlMmDdFf]?(?![\w.])/y;
const WORD = /[\p{L}_$@][\p{L}\p{N}_$@]*(?:\/[\p{L}_$@][\p{L}\p{N}_$@]*)*/uy;
const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/** Cuts an OData `$filter` into tokens; the last one is `end`. @throws QuerySyntaxError */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = matchLength(SPACE, text, 0);
  while (position < text.length) {
    const [token, length] = tokenAt(text, position);
    tokens.push(token);
    position += length;
    position += matchLength(SPACE, text, position);
  }
  return [...tokens, { kind: 'end', position }];
}

function tokenAt(text: string, position: number): [Token, number] {
  const punctuation = matchAt(PUNCTUATION, text, position);
  if (punctuation) return [{ kind: punctuation[0] as '(' | ')' | ',', position }, 1];
  const quoted = matchAt(QUOTED, text, position);
  if (quoted)
    return [{ kind: 'literal', literal: quotedLiteral(quoted, position), position }, quoted[0].length];
  const number = matchAt(NUMBER, text, position);
  if (number) return [numberToken(number[0], position), number[0].length];
  const word = matchAt(WORD, text, position);
  if (word) return [wordToken(word[0], position), word[0].length];
  if (text[position] === "'") throw new QuerySyntaxError('A string is not closed', position);
  if (text[position] === ':')
    throw new UnsupportedExpression('A condition over several values (any, all)', position);
  throw new QuerySyntaxError(`Unexpected character ${JSON.stringify(text[position])}`, position);
}

function quotedLiteral(match: RegExpExecArray, position: number): Literal {
  const prefix = (match[1] ?? '').toLowerCase();
  const value = (match[2] ?? '').replaceAll("''", "'");
  if (prefix === '') return { type: 'text', value };
  if (prefix === 'datetime' || prefix === 'datetimeoffset') {
    const instant = instantOf(value);
    if (instant === undefined) throw new QuerySyntaxError(`'${value}' is not a date`, position);
    return { type: 'dateTime', value: instant };
  }
  const guid = prefix === 'guid' ? GUID.exec(value)?.[1] : undefined;
  if (guid === undefined) throw new QuerySyntaxError(`${match[0]} is not a literal`, position);
  return { type: 'guid', value: guid.toLowerCase() };
}

function numberToken(text: string, position: number): Token {
  const value = Number(text.replace(/[LlMmDdFf]$/, ''));
  if (!Number.isFinite(value)) throw new QuerySyntaxError(`${text} is too large`, position);
  // Zero has one sign here.
  return { kind: 'literal', literal: { type: 'number', value: value === 0 ? 0 : value }, position };
}

function wordToken(text: string, position: number): Token {
  if (text === 'null') return { kind: 'literal', literal: null, position };
  if (text !== 'true' && text !== 'false') return { kind: 'word', text, position };
  return { kind: 'literal', literal: { type: 'boolean', value: text === 'true' }, position };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

function matchLength(pattern: RegExp, text: string, position: number): number {
  return matchAt(pattern, text, position)?.[0].length ?? 0;
}
