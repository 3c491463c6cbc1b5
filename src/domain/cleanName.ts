import { cleanText } from './PostText';

const maxNameUnits = 120;

/** Characters that hide or turn what stands beside them: they have no business in a name. */
const hidden = /[\p{Cf}\u2028\u2029]/gu;

/** A person's name on one line, without characters that could make it look like another's. Never longer than 120 units. */
export function cleanName(raw: string): string {
  const shown = cleanText(raw.slice(0, 4 * maxNameUnits)).replace(hidden, '');
  // Cleaned again: accents may have come to stand beside their letter.
  const oneLine = cleanText(shown).replace(/\s+/g, ' ').trim();
  return oneLine.length <= maxNameUnits
    ? oneLine
    : `${cleanText(oneLine.slice(0, maxNameUnits - 1)).trim()}…`;
}
