import { segmentText } from './segmentText';

const families: readonly (readonly [string, (units: number) => string])[] = [
  ['one word', units => 'a'.repeat(units)],
  ['starts without an end', units => 'http://'.repeat(units / 7)],
  ['mail starts', units => 'mailto:'.repeat(units / 7)],
  ['starts apart', units => 'https:// '.repeat(units / 9)],
  ['one endless address', units => `https://a.example/${'x'.repeat(units)}`],
  ['opening brackets', units => `https://a.example/${'('.repeat(units)}`],
  ['closing brackets', units => `https://a.example/${')'.repeat(units)}`],
  ['full stops', units => `https://a.example/${'.'.repeat(units)}`],
  ['at signs', units => `mailto:${'a@'.repeat(units / 2)}`],
  ['addresses', units => 'https://a.example/x '.repeat(units / 20)],
  ['emoji', units => '😀'.repeat(units / 2)],
  ['words with a start inside', units => 'xhttp://a '.repeat(units / 10)]
];

/** The fastest of several runs: noise only ever adds. */
function bestMs(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 7; run += 1) {
    const begun = performance.now();
    segmentText(text);
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

describe('the time it takes to find links', () => {
  it.each(families)('stays in proportion to the text: %s', (_, make) => {
    const short = bestMs(make(32 * 1024));
    const long = bestMs(make(128 * 1024));
    expect(long).toBeLessThan(Math.max(4 * 2.5 * short, 25));
  });
});
