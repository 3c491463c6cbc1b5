import fc from 'fast-check';
import { createThrottle } from './throttle';

const MINUTE = { limit: 10, seconds: 60 };

describe('a window that slides', () => {
  it('lets the limit pass and not one more', () => {
    const throttle = createThrottle({ now: () => 0 });
    const over = Array.from({ length: 12 }, () => throttle.spend('ben', 1, MINUTE).isOver);
    expect(over).toEqual([...Array.from({ length: 10 }, () => false), true, true]);
  });

  it('counts each key alone', () => {
    const throttle = createThrottle({ now: () => 0 });
    throttle.spend('ben', 11, MINUTE);
    expect(throttle.spend('cam', 1, MINUTE)).toMatchObject({ used: 1, isOver: false });
  });

  it('limits nothing by 0', () => {
    const throttle = createThrottle({ now: () => 0 });
    expect(throttle.spend('ben', 1e6, { limit: 0, seconds: 60 }).isOver).toBe(false);
  });

  it('forgets what is a window old to the second', () => {
    const clock = { nowMs: 0 };
    const throttle = createThrottle({ now: () => clock.nowMs });
    throttle.spend('ben', 10, MINUTE);
    clock.nowMs = 59_999;
    expect(throttle.spend('ben', 1, MINUTE).used).toBe(11);
    clock.nowMs = 60_000;
    expect(throttle.spend('ben', 1, MINUTE).used).toBe(2);
  });

  it('tells a time after which one more is served', () => {
    const spends = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 30
    });
    fc.assert(
      fc.property(spends, given => {
        const run = (wait: (resetSeconds: number) => number): boolean => {
          const clock = { nowMs: 0 };
          const throttle = createThrottle({ now: () => clock.nowMs });
          let reset = 1;
          for (const [seconds, count] of given) {
            clock.nowMs += seconds * 1000;
            reset = throttle.spend('ben', count, MINUTE).resetSeconds;
          }
          const budget = throttle.spend('ben', 0, MINUTE);
          if (!budget.isOver) return false;
          clock.nowMs += wait(reset) * 1000;
          return throttle.spend('ben', 1, MINUTE).isOver;
        };
        expect(run(reset => reset)).toBe(false);
      }),
      { numRuns: 500 }
    );
  });
});
