/** Tests of anything and everything touch operations without looking at them. */
const SHOWS_NOTHING =
  /^tests\/(contract|e2e|simulation)\/|^tests\/emulator\/(fuzz|badInput)\/|^(scripts|deploy)\//;
const SMALL_WORDS = new Set(['a', 'an', 'of', 'the', 'to', 'by', 'from', 'for', 'on', 'in', 'with', 'and']);

/**
 * Of the test files an operation answered, the one to name beside it: the one that shares most words with the
 * operation's name, then the shortest path, then the alphabet; so that a test of something else changes nothing.
 */
export function chooseTest(operation: string, tests: readonly string[]): string | undefined {
  const words = wordsOf(operation);
  const rank = (test: string): number => wordsOf(test).filter(word => words.includes(word)).length;
  return tests
    .filter(test => !SHOWS_NOTHING.test(test))
    .sort((one, other) => rank(other) - rank(one) || one.length - other.length || (one < other ? -1 : 1))[0];
}

/** `tests/emulator/rest/itemQueries.test.ts` speaks of an item and of queries; so does "query items". */
function wordsOf(text: string): string[] {
  const parts = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const words = parts.filter(word => word !== '' && !SMALL_WORDS.has(word)).map(singular);
  return [...new Set(words)];
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
