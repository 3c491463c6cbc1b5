import { type Dice } from './Dice';

/** A text with what it weighs, once under SharePoint's collation and once byte by byte. */
export interface Written {
  readonly text: string;
  /** As a part of other text: trailing spaces count. */
  readonly weight: string;
}

/** What a character weighs where case, most emoji and joiners do not count, and some letters are two. */
const WEIGHTS: readonly (readonly [character: string, weight: string])[] = [
  ...([
    ['a', 'a'],
    ['A', 'a'],
    ['b', 'b'],
    ['B', 'b'],
    ['s', 's'],
    ['1', '1'],
    ['-', '-']
  ] as const),
  ...([
    ['é', 'é'],
    ['É', 'é'],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['Æ', 'ae'],
    ['ﬁ', 'fi'],
    ['œ', 'oe']
  ] as const),
  ...([
    ['😀', ''],
    ['👍', ''],
    ['\u200d', ''],
    ['\ufe0f', ''],
    [' ', ' '],
    ['ж', 'ж'],
    ['Ж', 'ж']
  ] as const)
];

export type Collation = 'sqlServer' | 'binary';

export function writtenIn(dice: Dice, longest = 3): Written {
  const pieces = dice.many(0, longest, () => dice.pick(WEIGHTS));
  return {
    text: pieces.map(([character]) => character).join(''),
    weight: pieces.map(([, weight]) => weight).join('')
  };
}

/** Of a whole value: under SharePoint's collation the spaces at its end do not count. */
export function wholeKey({ text, weight }: Written, collation: Collation): string {
  return collation === 'binary' ? text : weight.replace(/ +$/, '');
}

export function partKey({ text, weight }: Written, collation: Collation): string {
  return collation === 'binary' ? text : weight;
}

/** By code point, as UTF-8 sorts; JavaScript alone would compare halves of surrogate pairs. */
export function compareKeys(left: string | number, right: string | number): number {
  if (typeof left === 'number' || typeof right === 'number') return Math.sign(Number(left) - Number(right));
  const [ones, others] = [[...left], [...right]];
  const length = Math.min(ones.length, others.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (ones[at]?.codePointAt(0) ?? 0) - (others[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(ones.length - others.length);
}
