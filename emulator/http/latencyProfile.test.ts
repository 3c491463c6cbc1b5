import fc from 'fast-check';
import { drawLatency, quantile } from './latencyProfile';
import { seededRandom } from './random';

describe('the typical profile', () => {
  it.each([
    [0, 60],
    [0.5, 120],
    [0.95, 600],
    [0.99, 2000],
    [1, 6000]
  ])('answers the share %d within %d ms', (share, ms) => {
    expect(quantile(share)).toBeCloseTo(ms, 6);
  });

  it('never falls as the share rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(quantile(low)).toBeLessThanOrEqual(quantile(high) + 1e-9);
      })
    );
  });

  it('draws whole milliseconds, the same by the same seed', () => {
    const draw = (): number[] => {
      const random = seededRandom(3);
      return Array.from({ length: 50 }, () => drawLatency('typical', random));
    };
    expect(draw()).toEqual(draw());
    expect(draw().every(Number.isInteger)).toBe(true);
  });

  it('is not asked when there is none', () => {
    const random = {
      bytes: () => {
        throw new Error('drawn');
      }
    };
    expect(drawLatency('none', random)).toBe(0);
  });

  it('is the same for every answer where only its median is wanted', () => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: 5 }, () => drawLatency('median', random));
    expect(drawn).toEqual([120, 120, 120, 120, 120]);
  });
});
