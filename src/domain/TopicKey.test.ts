import * as fc from 'fast-check';
import { base32Of, foldTag, isTagKey, plainTagKey, tagKeyOf } from './TopicKey';
import { isSpelling } from './TopicName';

const digest = Uint8Array.from({ length: 32 }, (_, at) => at * 7);

describe('folding a tag', () => {
  it.each([
    ['Budget', 'budget'],
    ['ＢＵＤＧＥＴ', 'budget'],
    ['Straße', 'strasse'],
    ['ﬁnance', 'finance'],
    ['ZOE\u0308', 'zoë'],
    ['ΟΔΟΣ', 'οδος']
  ])('makes %s %s', (written, folded) => expect(foldTag(written)).toBe(folded));

  it('changes what is folded no further, whatever the character', () => {
    const changed = [];
    for (let code = 0; code < 0x3_0000; code += 1) {
      const folded = foldTag(String.fromCodePoint(code));
      if (foldTag(folded) !== folded) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it('changes what is folded no further, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
        expect(foldTag(foldTag(text))).toBe(foldTag(text));
      }),
      { numRuns: 5_000 }
    );
  });
});

describe('the key of a tag', () => {
  it('is the tag where SharePoint would compare it letter by letter', () => {
    expect(['budget', 'q3-2026', '2026'].map(plainTagKey)).toEqual(['budget', 'q3-2026', '2026']);
  });

  it('is a digest for the rest, and for what could be taken for one', () => {
    const lookAlike = `x${'a'.repeat(26)}`;
    for (const folded of ['zoë', 'a_b', '', '-a', 'a'.repeat(65), lookAlike]) {
      expect(plainTagKey(folded)).toBeUndefined();
      expect(tagKeyOf(folded, digest)).toBe(`x${base32Of(digest)}`);
    }
    expect(isTagKey(lookAlike)).toBe(true);
  });

  it('writes the first 130 bits, five a character', () => {
    const bits = [...digest].map(byte => byte.toString(2).padStart(8, '0')).join('');
    const expected = Array.from({ length: 26 }, (_, at) => parseInt(bits.slice(at * 5, at * 5 + 5), 2));
    expect([...base32Of(digest)].map(letter => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter))).toEqual(
      expected
    );
    const within = new Uint8Array([9, 9, ...digest]).subarray(2);
    expect(base32Of(within)).toBe(base32Of(digest));
  });
});

describe('the spelling of a tag', () => {
  it('is proven by folding, and by its digest where it is not plain', () => {
    expect(isSpelling('Budget', { tag: 'budget' })).toBe(true);
    expect(isSpelling('Budget', { tag: 'budget', digest })).toBe(true);
    expect(isSpelling('Salaries', { tag: 'budget' })).toBe(false);
    expect(isSpelling('Zoë', { tag: `x${base32Of(digest)}`, digest })).toBe(true);
    expect(isSpelling('Zoë', { tag: `x${base32Of(digest)}` })).toBe(false);
  });
});
