import { type Derivation } from '../Derivation';

export const XML_RULES = [
  ...['double quotes', 'single quotes', 'white space', 'comment', 'plain text', 'predefined entity'],
  ...['decimal reference', 'hexadecimal reference', 'unknown entity', 'CDATA', 'comment in text']
];

/** Between elements. */
export function gap(derivation: Derivation): string {
  const { dice } = derivation;
  if (dice.percent(85)) return '';
  if (dice.percent(30)) return derivation.use('comment', '<!-- <And> -->');
  return derivation.use('white space', dice.pick([' ', '\n  ', '\t', '\r\n']));
}

export function quoted(derivation: Derivation, value: string): string {
  if (derivation.dice.percent(75)) return derivation.use('double quotes', `"${value}"`);
  return derivation.use('single quotes', `'${value}'`);
}

const PIECES: readonly (readonly [rule: string, xml: string, text: string])[] = [
  ...['a', 'Budget', ' ', '%', "'", '"', '漢字', '\u{1F600}', '\u0301', ']]', '/', '='].map(
    text => ['plain text', text, text] as const
  ),
  ['predefined entity', '&lt;b&gt;', '<b>'],
  ['predefined entity', '&amp;lt;', '&lt;'],
  ['predefined entity', '&quot;&apos;', '"\''],
  ['decimal reference', '&#65;', 'A'],
  ['decimal reference', '&#128512;', '\u{1F600}'],
  ['hexadecimal reference', '&#x1F600;', '\u{1F600}'],
  ['hexadecimal reference', '&#x27;', "'"],
  ['unknown entity', '&nbsp;', '&nbsp;'],
  ['unknown entity', '&#x110000;', '&#x110000;'],
  ['CDATA', '<![CDATA[<b>&amp;]]>', '<b>&amp;'],
  ['CDATA', '<![CDATA[]]>', ''],
  ['comment in text', '<!-- x -->', '']
];

/** Text of an element in one of its spellings, and what it means. */
export function textIn(derivation: Derivation): { xml: string; text: string } {
  const { dice } = derivation;
  const pieces = dice.many(0, 4, () => dice.pick(PIECES));
  derivation.rules.push(...pieces.map(([rule]) => rule));
  return { xml: pieces.map(([, xml]) => xml).join(''), text: pieces.map(([, , text]) => text).join('') };
}
