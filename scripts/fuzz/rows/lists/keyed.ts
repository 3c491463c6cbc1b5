import { type Derivation } from '../../Derivation';
import { type PlainRow } from '../FuzzedList';
import { letters } from '../words';

/** What rows with keys and writers have in common. */
export const KEY_RULES = ['a plain key', 'a salted key', 'its own writer', 'another writer'];
export const WRITER_RULES = ['its own writer', 'another writer'];

export function saltIn(derivation: Derivation): string | undefined {
  if (derivation.dice.percent(80)) return derivation.use('a plain key', undefined);
  return derivation.use('a salted key', letters(derivation.dice, 1, 13));
}

/** Whether the row was written by whom it names. */
export function isTrue(derivation: Derivation): boolean {
  return derivation.dice.percent(70)
    ? derivation.use('its own writer', true)
    : derivation.use('another writer', false);
}

/** One of the words, each of which is a rule. */
export function oneOf<Word extends string>(derivation: Derivation, words: readonly Word[]): Word {
  const word = derivation.dice.pick(words);
  return derivation.use(word, word);
}

export function keySpoilings(column: string): Readonly<Record<string, PlainRow>> {
  return {
    'no ID': { Id: null },
    'an ID of text': { Id: '17' },
    'an ID of nothing': { Id: 0 },
    'no key': { [column]: null },
    'a key of markup': { [column]: '<b>|#a' },
    'a key in capitals': { [column]: '17.0MH7X2ABCDEFG|#A|B' }
  };
}
