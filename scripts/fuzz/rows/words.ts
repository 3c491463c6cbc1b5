import { type Dice } from '../Dice';
import { type PlainRow } from './FuzzedList';

const BASE36 = [...'0123456789abcdefghijklmnopqrstuvwxyz'];
const BASE32 = [...'abcdefghijklmnopqrstuvwxyz234567'];
/** Two hexadecimal digits after each caret, so that they can be read back. */
const UPN_KEYS = ['@upn:ann@contoso.example', '@upn:zo^eb.o^27neil@contoso.example'];
const SENTENCES = [
  ...[
    'Lunch at twelve?',
    'Déjà vu',
    'שלום',
    'مرحبا',
    '你好，世界',
    '👩‍👩‍👧‍👦 1️⃣',
    'a\n\nb',
    '<script>alert(1)</script>'
  ],
  ...['=1+1', '"quoted"', "O'Neil", '\u2067שלום\u2069', 'https://contoso.example/', '\\', '{"a":1}', 'null']
];

export function letters(dice: Dice, lowest: number, highest = lowest): string {
  return dice.many(lowest, highest, () => dice.pick(BASE36)).join('');
}

export function hash(dice: Dice): string {
  return dice.many(26, 26, () => dice.pick(BASE32)).join('');
}

export function personKey(dice: Dice): string {
  return dice.percent(80) ? String(dice.between(1, 9_999_999_999)) : dice.pick(UPN_KEYS);
}

export function postKey(dice: Dice, writer = personKey(dice)): string {
  return `${writer}.${letters(dice, 13)}`;
}

export function uuid(dice: Dice): string {
  const digits = (count: number): string =>
    dice.many(count, count, () => dice.pick([...'0123456789abcdef'])).join('');
  return [8, 4, 4, 4, 12].map(digits).join('-');
}

export function tagKey(dice: Dice): string {
  return dice.pick(['budget', 'q3-2026', '7', letters(dice, 1, 64), `x${hash(dice)}`]);
}

/** Clean text, as reading leaves it. */
export function sentence(dice: Dice): string {
  return dice.many(1, 4, () => dice.pick(SENTENCES)).join(' ');
}

export function itemId(dice: Dice): number {
  return dice.between(1, 30_000_000);
}

/** The columns by which SharePoint says who wrote a row. */
export function authorColumns(person: string, isVerified: boolean): PlainRow {
  if (!isVerified) return { AuthorId: null, Author: null };
  if (!person.startsWith('@')) return { AuthorId: Number(person), Author: null };
  return { AuthorId: null, Author: { Name: loginOf(upnOfKey(person)) } };
}

export function loginOf(upn: string): string {
  return `i:0#.f|membership|${upn}`;
}

export function upnOfKey(key: string): string {
  return key
    .slice('@upn:'.length)
    .replace(/\^([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
