import { type Dice } from './Dice';

const ODD = [
  ...[
    '',
    '\0',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\udc00',
    '\u{1F469}\u200d\u{1F467}'
  ],
  ...[
    "'",
    "''",
    '"',
    '(',
    ')',
    ',',
    '/',
    '\\',
    '%',
    '%00',
    '%zz',
    '&',
    '&amp;',
    '<',
    '>',
    '=',
    ':',
    ';',
    '--'
  ],
  ...['0', '-1', '9'.repeat(40), '1e999', 'NaN', 'null', 'true', ' and ', ' or ', 'not ', '__proto__', 'x']
];

type Mutation = (text: string, dice: Dice) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, dice) => replaceSpan(text, dice, () => ''),
  (text, dice) => replaceSpan(text, dice, span => span + span),
  (text, dice) => replaceSpan(text, dice, () => dice.pick(ODD)),
  (text, dice) => replaceSpan(text, dice, span => span.toUpperCase()),
  (text, dice) => replaceSpan(text, dice, span => [...span].reverse().join('')),
  (text, dice) => insert(text, dice, dice.pick(ODD)),
  (text, dice) => insert(text, dice, String.fromCharCode(dice.below(0x1_0000))),
  (text, dice) => insert(text, dice, text.slice(dice.below(text.length + 1)).slice(0, 20)),
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, dice) => text.slice(dice.below(text.length + 1)),
  (text, dice) => insert(text, dice, dice.pick(ODD).repeat(dice.between(2, 200)))
];

/** The text with one to three changes a careless or hostile writer makes. */
export function mutateText(text: string, dice: Dice): string {
  return dice
    .many(1, 3, () => dice.pick(MUTATIONS))
    .reduce((changed, mutation) => mutation(changed, dice), text);
}

function replaceSpan(text: string, dice: Dice, change: (span: string) => string): string {
  const start = dice.below(text.length + 1);
  const end = Math.min(text.length, start + dice.between(1, 8));
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function insert(text: string, dice: Dice, piece: string): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
