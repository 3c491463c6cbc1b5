import fc from 'fast-check';
import { createFormDigests } from './formDigest';
import { createSealer } from './sealing';

const START_MS = Date.parse('2026-11-05T09:00:00Z');
let nowMs = START_MS;
const digests = createFormDigests({ now: () => nowMs }, createSealer('secret'));

beforeEach(() => {
  nowMs = START_MS;
});

const ann = { upn: 'ann@x', siteId: 'one' };

describe('a form digest', () => {
  it('is 128 hexadecimal digits and the time', () => {
    expect(digests.issue(ann)).toMatch(/^0x[0-9A-F]{128},05 Nov 2026 09:00:00 -0000$/);
  });

  it('is valid for 1,800 seconds, for its owner in any case, in its own site', () => {
    const digest = digests.issue({ ...ann, upn: 'Ann@x' });
    for (const [seconds, expected] of [
      [0, 'valid'],
      [1800, 'valid'],
      [1801, 'timedOut'],
      [-6, 'timedOut']
    ] as const) {
      nowMs = START_MS + seconds * 1000;
      expect(digests.judge(digest, { ...ann, upn: 'ann@X' })).toBe(expected);
    }
    nowMs = START_MS;
    expect(digests.judge(digest, { ...ann, upn: 'ben@x' })).toBe('tampered');
    expect(digests.judge(digest, { ...ann, siteId: 'two' })).toBe('tampered');
  });

  it('is not valid when another tenant made it', () => {
    const other = createFormDigests({ now: () => nowMs }, createSealer('other'));
    expect(digests.judge(other.issue(ann), ann)).toBe('tampered');
  });

  it('is not valid with any character changed', () => {
    const digest = digests.issue(ann);
    fc.assert(
      fc.property(
        fc.nat({ max: digest.length - 1 }),
        fc.constantFrom(...'0F9Gx, '.split('')),
        (at, character) => {
          const changed = digest.slice(0, at) + character + digest.slice(at + 1);
          // The seal is hexadecimal, read without case.
          fc.pre(changed.toLowerCase() !== digest.toLowerCase());
          expect(digests.judge(changed, ann)).toBe('tampered');
        }
      )
    );
  });

  it.each([null, '', '0x', ',', 'undefined'])('is not %p', text => {
    expect(digests.judge(text, ann)).toBe('tampered');
  });
});
