import * as fc from 'fast-check';
import { readFacets } from './readFacets';
import { writtenTags } from './writtenTags';

const spelled = (text: string): readonly string[] =>
  writtenTags(text).map(({ start, end }) => text.slice(start, end));

describe('the tags a text spells', () => {
  it.each([
    ['See #budget, and #Q3-plan.', ['#budget', '#Q3-plan']],
    ['#begin (#middle) "#end"', ['#begin', '#middle', '#end']],
    ['#Zoë #Straße #预算', ['#Zoë', '#Straße', '#预算']],
    ['我们在谈#预算 今天', ['#预算']],
    ['#👩‍👩‍👧 #👍🏽 #🇳🇱 is', ['#👩‍👩‍👧', '#👍🏽']],
    ['#2026plan #2026', ['#2026plan']],
    ['#one#two', ['#one']],
    ['#trailing- #-leading', ['#trailing']],
    ['we are #1, in C#minor, at a/#b, ##twice, &#x27; and # alone', []],
    ['https://contoso.example/#part #whole', ['#whole']],
    [`#${'a'.repeat(99)} #${'b'.repeat(100)}`, [`#${'a'.repeat(99)}`]]
  ])('in %j are %j', (text, expected) => {
    expect(spelled(text)).toEqual(expected);
  });

  it('are folded: however written, one tag', () => {
    expect(writtenTags('#Budget #BUDGET #ｂudget').map(({ folded }) => folded)).toEqual(
      Array<string>(3).fill('budget')
    );
  });

  it('are where they are, in order, for any text, and a reader believes each of them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('#', 'a', 'é', '-', ' ', '1', '😀', '\u200d') }),
        text => {
          const tags = writtenTags(text).map(({ start, end, folded }) => ({ start, end, folded }));
          const facets = tags.map(({ start, end }) => ({
            start,
            end,
            kind: 'tag',
            key: `x${'a'.repeat(26)}`
          }));
          const hashed = tags.filter(({ folded }) => !/^[a-z0-9-]+$/.test(folded));
          expect(readFacets(facets, text)).toHaveLength(Math.min(hashed.length, 30));
        }
      )
    );
  });

  it('take no longer than the text is long', () => {
    for (const text of ['#', '#a', '#a-', '#-', '#\u200d'].map(piece => piece.repeat(50_000))) {
      const begun = performance.now();
      writtenTags(text);
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });
});
