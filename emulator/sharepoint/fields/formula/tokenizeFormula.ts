import { FormulaSyntaxError } from './Formula';

export interface FormulaToken {
  readonly kind: 'number' | 'text' | 'column' | 'name' | 'symbol';
  /** Without quotes and brackets. */
  readonly text: string;
  /** Where it stands in the formula. */
  readonly start: number;
  readonly end: number;
}

const PATTERNS: readonly (readonly [FormulaToken['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['column', /\[[^[\]]+\]/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['symbol', /<>|<=|>=|[-+*/^&=<>(),%]/y]
];

/** @throws FormulaSyntaxError */
export function tokenizeFormula(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const { kind, found } = nextPiece(text, at);
    const end = at + found.length;
    if (kind !== 'space') tokens.push({ kind, text: contentOf(kind, found), start: at, end });
    at = end;
  }
  return tokens;
}

function nextPiece(text: string, at: number): { kind: FormulaToken['kind'] | 'space'; found: string } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, found };
  }
  throw new FormulaSyntaxError(`Unexpected '${text[at] ?? ''}' at ${at}.`);
}

function contentOf(kind: FormulaToken['kind'], found: string): string {
  if (kind === 'text') return found.slice(1, -1).replaceAll('""', '"');
  return kind === 'column' ? found.slice(1, -1) : found;
}
