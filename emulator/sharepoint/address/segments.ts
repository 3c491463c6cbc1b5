import { invalidExpression } from '../errors/requestErrors';

/** One step of an address: `getByTitle('A, ''B''')`, `addroleassignment(principalid=1,roledefid=2)`, `items`. */
export interface Segment {
  /** Lower case. */
  readonly name: string;
  /** Undefined when there are no parentheses. */
  readonly args?: readonly Argument[];
}

export interface Argument {
  /** Lower case; empty for a positional argument. */
  readonly name: string;
  readonly value: string;
}

/** Values given in the query string for `@a1` in the path. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Splits what follows `/_api/` (percent-decoded) into segments. Slashes and commas inside strings belong to the
 * string, a doubled quote is one quote, `@a1` is looked up among the aliases.
 * @throws SharePointError 400 when parentheses or quotes do not close, or an alias has no value.
 */
export function segmentsOf(address: string, aliases: Aliases = new Map()): Segment[] {
  return splitOutside(address, '/')
    .filter(piece => piece !== '')
    .map(piece => segmentOf(piece, aliases));
}

function segmentOf(piece: string, aliases: Aliases): Segment {
  const open = piece.indexOf('(');
  if (open < 0) return { name: piece.toLowerCase() };
  if (!piece.endsWith(')')) throw invalidExpression(piece);
  const inside = piece.slice(open + 1, -1);
  const args = inside.trim() === '' ? [] : splitOutside(inside, ',').map(text => argumentOf(text, aliases));
  return { name: piece.slice(0, open).toLowerCase(), args };
}

function argumentOf(text: string, aliases: Aliases): Argument {
  const named = /^\s*([a-z_]\w*)\s*=(.*)$/is.exec(text);
  if (named) return { name: (named[1] ?? '').toLowerCase(), value: literalOf(named[2] ?? '', aliases) };
  return { name: '', value: literalOf(text, aliases) };
}

/** `'it''s'`, `guid'...'`, `@a1`, `12`, `true` as plain text. */
function literalOf(text: string, aliases: Aliases = new Map()): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('@')) {
    const value = aliases.get(trimmed.toLowerCase());
    if (value === undefined) throw invalidExpression(trimmed);
    return literalOf(value);
  }
  const quoted = /^(?:guid|datetime)?'(.*)'$/is.exec(trimmed);
  return quoted ? (quoted[1] ?? '').replaceAll("''", "'") : trimmed;
}

/** Splits at a character that stands outside strings and parentheses. */
function splitOutside(text: string, separator: string): string[] {
  const pieces = [''];
  let depth = 0;
  // Strings come whole; a doubled quote is two strings side by side, which joins to the same text.
  for (const token of text.match(/'[^']*'|[^]/g) ?? []) {
    if (token === "'") throw invalidExpression(text);
    depth += DEPTH_CHANGE[token] ?? 0;
    if (depth < 0) throw invalidExpression(text);
    if (token === separator && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += token;
  }
  if (depth !== 0) throw invalidExpression(text);
  return pieces;
}

const DEPTH_CHANGE: Readonly<Record<string, number>> = { '(': 1, ')': -1 };
