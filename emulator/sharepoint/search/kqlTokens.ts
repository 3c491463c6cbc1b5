import { notImplemented } from '../errors/requestErrors';
import { type Kql, type KqlOperator } from './Kql';
import { wordsOf } from './wordsOf';

export type KqlToken =
  { readonly kind: '(' | ')' | 'AND' | 'OR' | 'NOT' } | { readonly kind: 'term'; readonly term: Kql };

const TOKEN =
  /\s*(?:([()])|([+-]?)(?:([a-z_][\w.]*)(:|<>|>=|<=|=|<|>)(?:"([^"]*)"(\*?)|([^\s()"]*))|"([^"]*)"(\*?)|([^\s()"]+)))/iy;

const OPERATORS = new Set(['AND', 'OR', 'NOT']);
const NOT_EMULATED = /^(?:NEAR|ONEAR|XRANK|WORDS|ALL|ANY)$/;

/** @throws SharePointError 501 naming what this KQL does not know */
export function kqlTokens(text: string): readonly KqlToken[] {
  const tokens: KqlToken[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (!match) throw unknownKql(text);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

export function unknownKql(text: string): Error {
  return notImplemented(`the KQL ${text.slice(0, 200)}`);
}

function tokenOf(match: RegExpExecArray): KqlToken {
  const [whole, bracket, sign, name, operator, quoted, quotedStar, bare, phrase, phraseStar, word] = match;
  if (bracket === '(' || bracket === ')') return { kind: bracket };
  const keyword = sign === '' ? keywordOf(word) : undefined;
  if (keyword) return keyword;
  const term = name
    ? restriction(name, operator as KqlOperator, { quoted, star: quotedStar, bare, whole })
    : freeText(phrase ?? word ?? '', phraseStar);
  return { kind: 'term', term: sign === '-' ? { kind: 'not', term } : term };
}

function keywordOf(word: string | undefined): KqlToken | undefined {
  if (word === undefined) return undefined;
  if (NOT_EMULATED.test(word)) throw unknownKql(word);
  return OPERATORS.has(word) ? { kind: word as 'AND' | 'OR' | 'NOT' } : undefined;
}

interface Value {
  readonly quoted: string | undefined;
  readonly star: string | undefined;
  readonly bare: string | undefined;
  readonly whole: string;
}

function restriction(name: string, operator: KqlOperator, { quoted, star, bare, whole }: Value): Kql {
  const text = quoted ?? bare ?? '';
  // An empty value, a list of values in brackets, a range.
  if (text === '' || text.includes('..')) throw unknownKql(whole.trim());
  const isPrefix = star === '*' || text.endsWith('*');
  const value = text.replace(/\*$/, '');
  return { kind: 'property', name: name.toLowerCase(), operator, value, isPrefix };
}

function freeText(text: string, star: string | undefined): Kql {
  if (text === '*') return { kind: 'everything' };
  const isPrefix = star === '*' || text.endsWith('*');
  if (text.replace(/\*$/, '').includes('*')) throw unknownKql(text);
  return { kind: 'words', words: wordsOf(text), isPrefix };
}
