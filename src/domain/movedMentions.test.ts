import * as fc from 'fast-check';
import { mentionsInChanged, mentionsInSent } from './movedMentions';
import { cleanText } from './PostText';

function sentFrom(typed: string, ...names: readonly string[]): readonly string[] {
  const mentions = names.map(name => ({
    start: typed.indexOf(name),
    end: typed.indexOf(name) + name.length
  }));
  const sent = cleanText(typed).trim();
  return mentionsInSent(typed, { sent, mentions }).map(({ start, end }) => sent.slice(start, end));
}

describe('mentions in the text that is sent', () => {
  it('are where they were typed, whatever cleaning did before them', () => {
    expect(sentFrom('  Hi\r\n@Ann and\u0007 @Bo  ', '@Ann', '@Bo')).toEqual(['@Ann', '@Bo']);
    expect(sentFrom('e\u0301e\u0301e\u0301 @Zoe\u0308', '@Zoe\u0308')).toEqual(['@Zoë']);
  });

  it('stay with their own of several equal names', () => {
    const typed = '\r\n@Ann @Ann @Ann';
    const sent = '@Ann @Ann @Ann';
    const found = mentionsInSent(typed, { sent, mentions: [{ start: 7, end: 11, upn: 'ann' }] });
    expect(found).toEqual([{ start: 5, end: 9, upn: 'ann' }]);
  });

  it('are none where their words are gone, or were none', () => {
    expect(sentFrom('@Ann', '')).toEqual([]);
    expect(mentionsInSent('@Ann', { sent: 'Bo', mentions: [{ start: 0, end: 4 }] })).toEqual([]);
  });

  it('always cover their own words', () => {
    const unit = fc.constantFrom('a', ' ', '\r\n', '\u0301', '\u0007', '@Ann');
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit }), (before, after) => {
        const typed = `${before} @Bo ${after}`;
        const mentions = [{ start: before.length + 1, end: before.length + 4 }];
        const sent = cleanText(typed).trim();
        const [found] = mentionsInSent(typed, { sent, mentions });
        expect(found && sent.slice(found.start, found.end)).toBe('@Bo');
      })
    );
  });
});

describe('mentions in a text that was changed', () => {
  it('stay where their words still stand, in the same order', () => {
    const before = '@Ann, ask @Bo or @Cy';
    const mentions = [
      { start: 0, end: 4, key: '1' },
      { start: 10, end: 13, key: '2' },
      { start: 17, end: 20, key: '3' }
    ];
    expect(mentionsInChanged(before, { after: 'Please, @Ann, ask @Cy', mentions })).toEqual([
      { start: 8, end: 12, key: '1' },
      { start: 18, end: 21, key: '3' }
    ]);
  });
});
