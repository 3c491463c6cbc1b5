import * as fc from 'fast-check';
import { cleanName } from './cleanName';

const anyName = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('e', '\u0301', '\u0323', '\u200d', '\ufeff', ' ', '😀')
    )
  )
  .map(pieces => pieces.join(''));

describe('cleaning a name', () => {
  it.each([
    ['Ann Ottens', 'Ann Ottens'],
    ['  Ann\n\tOttens ', 'Ann Ottens'],
    ['A\u200bnn', 'Ann'],
    [`q${'\u0324\u200d'.repeat(40)}x`, `q${'\u0324'.repeat(8)}x`],
    ['Zoe\u200d\u0308', 'Zoë'],
    ['a'.repeat(121), `${'a'.repeat(119)}…`]
  ])('makes %j %j', (raw, name) => expect(cleanName(raw)).toBe(name));

  it('changes a clean name no further, and never gives a long one', () => {
    fc.assert(
      fc.property(anyName, raw => {
        const name = cleanName(raw);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).toBe(name.normalize('NFC'));
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 5_000 }
    );
  });
});
