/** Shorter words are meant as they are written. */
const SHORTEST_FORGIVEN = 4;

/**
 * Do all the words asked for begin a word of the text, give or take one letter? "Perform a fuzzy search" in
 * https://learn.microsoft.com/graph/people-insights-overview says no more of how near is near.
 */
export function resembles(text: string, asked: string): boolean {
  const have = wordsOf(text);
  const wanted = wordsOf(asked);
  return wanted.length > 0 && wanted.every(word => have.some(candidate => isNear(candidate, word)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

function isNear(candidate: string, word: string): boolean {
  if (candidate.startsWith(word)) return true;
  if (word.length < SHORTEST_FORGIVEN) return false;
  const lengths = [word.length - 1, word.length, word.length + 1];
  return lengths.some(length => differsByOne(candidate.slice(0, length), word));
}

/** One letter more, less or another. */
function differsByOne(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const rests = [
    [one.slice(from + 1), other.slice(from + 1)],
    [one.slice(from + 1), other.slice(from)],
    [one.slice(from), other.slice(from + 1)]
  ];
  return rests.some(([left, right]) => left === right);
}
