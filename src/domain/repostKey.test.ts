import * as fc from 'fast-check';
import { authorOfPostKey, makePostKey } from './PostKey';
import { repostKey } from './repostKey';

const tail = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
  minLength: 13,
  maxLength: 13
});

describe('the key of a repost', () => {
  it('is a key of its writer, the same each time, and another for another post', () => {
    fc.assert(
      fc.property(tail, tail, (one, other) => {
        const key = repostKey('17', `23.${one}`);
        expect(authorOfPostKey(key)).toBe('17');
        expect(repostKey('17', `23.${one}`)).toBe(key);
        expect(repostKey('17', `23.${other}`) === key).toBe(one === other);
      })
    );
  });

  it('is none that a moment of this half of the century makes', () => {
    const latest = makePostKey('17', { nowMs: Date.UTC(2050, 0, 1), entropy: new Uint8Array(4).fill(255) });
    expect(latest < repostKey('17', '17.0000000000001')).toBe(true);
  });
});
