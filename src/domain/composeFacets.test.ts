import { composeFacets, plainFacets, type Digest } from './composeFacets';

const digest: Digest = async text => new Uint8Array(32).fill(text.length);

describe('what the pieces of a text name', () => {
  it('are its tags and its mentions, in the order of the text', async () => {
    const text = 'See #Budget, @Ann Ottens';
    expect(await composeFacets(text, { mentions: [{ start: 13, end: 24, key: '17' }], digest })).toEqual([
      { start: 4, end: 11, kind: 'tag', key: 'budget' },
      { start: 13, end: 24, kind: 'mention', key: '17' }
    ]);
  });

  it('are named by a digest where SharePoint would not compare their letters', async () => {
    expect(await composeFacets('#Zoë', { mentions: [], digest })).toEqual([
      { start: 0, end: 4, kind: 'tag', key: expect.stringMatching(/^x[a-z2-7]{26}$/) as string }
    ]);
  });

  it('leave out a mention that its text no longer holds, and more than a reader believes', async () => {
    expect(await composeFacets('Ann', { mentions: [{ start: 0, end: 3, key: '17' }], digest })).toEqual([]);
    const flood = Array.from({ length: 40 }, (_, at) => `#tag${at}`).join(' ');
    expect(await composeFacets(flood, { mentions: [], digest })).toHaveLength(30);
  });
});

describe('the tags that need no digest', () => {
  it('are known at once', () => {
    expect(plainFacets('#Zoë on #budget')).toEqual([{ start: 8, end: 15, kind: 'tag', key: 'budget' }]);
  });
});
