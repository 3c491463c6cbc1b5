import fc from 'fast-check';
import { createFormDigests } from './formDigest';
import { createSealer } from './sealing';

const START_MS = Date.parse('2026-11-05T09:00:00Z');
let nowMs = START_MS;
const digests = createFormDigests({ now: () => nowMs }, createSealer('secret'));

beforeEach(() => {
  nowMs = START_MS;
});

describe('a form digest', () => {
  it('is 128 hexadecimal digits and the time', () => {
    expect(digests.issue('ann@x')).toMatch(/^0x[0-9A-F]{128},05 Nov 2026 09:00:00 -0000$/);
  });

  it('is valid for 1,800 seconds, for its owner in any case', () => {
    const digest = digests.issue('Ann@x');
    for (const [seconds, expected] of [
      [0, true],
      [1800, true],
      [1801, false],
      [-6, false]
    ] as const) {
      nowMs = START_MS + seconds * 1000;
      expect(digests.isValid(digest, 'ann@X')).toBe(expected);
    }
    nowMs = START_MS;
    expect(digests.isValid(digest, 'ben@x')).toBe(false);
  });

  it('is not valid when another tenant made it', () => {
    const other = createFormDigests({ now: () => nowMs }, createSealer('other'));
    expect(digests.isValid(other.issue('ann@x'), 'ann@x')).toBe(false);
  });

  it('is not valid with any character changed', () => {
    const digest = digests.issue('ann@x');
    fc.assert(
      fc.property(
        fc.nat({ max: digest.length - 1 }),
        fc.constantFrom(...'0F9Gx, '.split('')),
        (at, character) => {
          const changed = digest.slice(0, at) + character + digest.slice(at + 1);
          // The seal is hexadecimal, read without case.
          fc.pre(changed.toLowerCase() !== digest.toLowerCase());
          expect(digests.isValid(changed, 'ann@x')).toBe(false);
        }
      )
    );
  });

  it.each([null, '', '0x', ',', 'undefined'])('is not %p', text => {
    expect(digests.isValid(text, 'ann@x')).toBe(false);
  });
});
