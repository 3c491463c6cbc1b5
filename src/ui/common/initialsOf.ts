const letterLike = /[\p{L}\p{N}]/u;
/** Scripts written without spaces, or whose letters change shape when they stand alone in a pair. */
const oneLetterScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/** One or two letters for the coin of somebody without a photo; empty for a name without letters. */
export function initialsOf(displayName: string): string {
  const words = displayName
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[\s,]+/u)
    .map(firstLetter)
    .filter(letter => letter !== '');
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  const isOneLetter = oneLetterScripts.test(first) || oneLetterScripts.test(last);
  return (isOneLetter ? first : first + last).toLocaleUpperCase();
}

function firstLetter(word: string): string {
  for (const character of word.normalize('NFC').slice(0, 20)) {
    if (letterLike.test(character)) return character;
  }
  return '';
}
