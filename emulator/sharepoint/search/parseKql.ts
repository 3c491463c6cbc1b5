import { type Kql } from './Kql';
import { type KqlToken, kqlTokens, unknownKql } from './kqlTokens';

const DEEPEST = 50;

/**
 * Reads a subset of the keyword query language: words, "phrases", prefixes*, property restrictions, + and -, AND, OR,
 * NOT, brackets. Side by side means AND, and OR between restrictions of the same property.
 * https://learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference
 * @throws SharePointError 501 naming what it does not know. Undefined for an empty query.
 */
export function parseKql(text: string): Kql | undefined {
  const tokens = kqlTokens(text);
  if (tokens.length === 0) return undefined;
  const reader: Reader = { tokens, at: 0, depth: 0, text };
  const query = readOr(reader);
  if (reader.at < tokens.length) throw unknownKql(text);
  return query;
}

interface Reader {
  readonly tokens: readonly KqlToken[];
  readonly text: string;
  at: number;
  depth: number;
}

function take(reader: Reader, kind: KqlToken['kind']): boolean {
  if (reader.tokens[reader.at]?.kind !== kind) return false;
  reader.at += 1;
  return true;
}

function readOr(reader: Reader): Kql {
  const terms = [readAnd(reader)];
  while (take(reader, 'OR')) terms.push(readAnd(reader));
  return joined('or', terms);
}

function readAnd(reader: Reader): Kql {
  const terms: Kql[] = [];
  do terms.push(readRun(reader));
  while (take(reader, 'AND'));
  return joined('and', terms);
}

/** Terms with nothing between them. */
function readRun(reader: Reader): Kql {
  const terms = [readOne(reader)];
  while (startsTerm(reader.tokens[reader.at])) terms.push(readOne(reader));
  return joined('and', withSamePropertyJoined(terms));
}

function startsTerm(token: KqlToken | undefined): boolean {
  return token?.kind === 'term' || token?.kind === '(' || token?.kind === 'NOT';
}

function readOne(reader: Reader): Kql {
  if (take(reader, 'NOT')) return { kind: 'not', term: readOne(reader) };
  if (take(reader, '(')) {
    reader.depth += 1;
    if (reader.depth > DEEPEST) throw unknownKql(reader.text);
    const inner = readOr(reader);
    if (!take(reader, ')')) throw unknownKql(reader.text);
    reader.depth -= 1;
    return inner;
  }
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'term') throw unknownKql(reader.text);
  reader.at += 1;
  return token.term;
}

/** `author:ann author:ben` asks for either; `write>x write<y` for both. */
function withSamePropertyJoined(terms: readonly Kql[]): readonly Kql[] {
  const groups = new Map<string, Kql[]>();
  for (const [at, term] of terms.entries()) {
    const isChoice = term.kind === 'property' && (term.operator === ':' || term.operator === '=');
    const key = isChoice ? term.name : `#${at}`;
    groups.set(key, [...(groups.get(key) ?? []), term]);
  }
  return [...groups.values()].map(group => joined('or', group));
}

function joined(kind: 'and' | 'or', terms: readonly Kql[]): Kql {
  const [only] = terms;
  return terms.length === 1 && only ? only : { kind, terms };
}
