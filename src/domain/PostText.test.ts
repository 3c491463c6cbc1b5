import * as fc from 'fast-check';
import { cleanText, countCharacters, isBlank, maxTextUnits, textProblem } from './PostText';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

describe('cleaning text', () => {
  it('changes clean text no further', () => {
    fc.assert(
      fc.property(anyText, text => expect(cleanText(cleanText(text))).toBe(cleanText(text))),
      { numRuns: 2_000 }
    );
  });

  it('leaves what people write alone', () => {
    for (const text of ['Déjà vu', 'مرحبا بالعالم', 'שלום', '你好，世界', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣', 'a\n\nb', 'x‏y']) {
      expect(cleanText(text)).toBe(text.normalize('NFC'));
    }
  });

  it('keeps one kind of line break and no control characters', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u0000\u0007\u001b[31me\u0085f\tg\ufeff')).toBe('a\nb\nc\nd[31me\nf g');
  });

  it('composes letters, so that equal words are equal', () => {
    expect(cleanText('Zoe\u0308')).toBe('Zoë');
  });

  it('shows overrides of direction instead of obeying them, and keeps isolates', () => {
    expect(cleanText('pay \u202egpj.exe\u202c now')).toBe('pay \ufffdgpj.exe now');
    expect(cleanText('\u202aC:\\temp\u202c')).toBe('C:\\temp');
    expect(cleanText('\u2067שלום\u2069')).toBe('\u2067שלום\u2069');
  });

  it('replaces half characters', () => {
    expect(cleanText('a\ud83db')).toBe('a\ufffdb');
  });

  it('takes the tower off a letter', () => {
    expect(cleanText(`q${'\u0324'.repeat(500)}x`)).toBe(`q${'\u0324'.repeat(8)}x`);
  });

  it('never cuts a character in half at the end of what it takes', () => {
    const text = cleanText(`a${'😀'.repeat(maxTextUnits)}`);
    expect(text.length).toBeLessThanOrEqual(maxTextUnits);
    expect(text.endsWith('😀')).toBe(true);
  });
});

describe('cleaning a text that may not be long', () => {
  it('cuts it so that cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const cleaned = cleanText(text, most);
        expect(cleaned.length).toBeLessThanOrEqual(most);
        expect(cleanText(cleaned, most)).toBe(cleaned);
      }),
      { numRuns: 5_000 }
    );
  });
});

describe('counting characters', () => {
  it.each([
    ['', 0],
    ['abc\n', 4],
    ['👩‍👩‍👧‍👦', 1],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿🇳🇱', 2],
    ['e\u0301a', 2],
    ['नमस्ते', 3],
    ['한국어', 3]
  ])('counts %j as a reader does', (text, count) => expect(countCharacters(text)).toBe(count));

  it('stays quick over 64 KB pasted', () => {
    const pasted = 'ü👩‍👩‍👧‍👦 e\u0301 word '.repeat(3_200);
    const begun = performance.now();
    countCharacters(cleanText(pasted));
    expect(performance.now() - begun).toBeLessThan(250);
  });
});

describe('what stands in the way of sending', () => {
  it.each(['', ' \n\t ', '\u200b\u2060\ufeff', '\u3164', '\u2800', '\u00ad\u034f', '\u200e\u200f'])(
    'is blankness: %j',
    text => expect(textProblem(text, 10)).toBe('blank')
  );

  it('is length beyond the limit, counted in characters', () => {
    expect(textProblem('👩‍👩‍👧‍👦'.repeat(10), 10)).toBeUndefined();
    expect(textProblem('abcdefghij', 10)).toBeUndefined();
    expect(textProblem('👩‍👩‍👧‍👦'.repeat(11), 10)).toBe('tooLong');
    expect(textProblem('abcdefghijk', 10)).toBe('tooLong');
  });

  it('is nothing for a single mark or emoji', () => {
    expect(['.', '👍', 'ا'].map(isBlank)).toEqual([false, false, false]);
  });
});
