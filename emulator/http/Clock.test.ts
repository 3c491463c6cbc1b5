import { movableClock } from './Clock';

function clockFrom(kept: { offsetMs: number }): {
  base: { nowMs: number };
  clock: ReturnType<typeof movableClock>;
} {
  const base = { nowMs: 1000 };
  const memory = { read: () => kept.offsetMs, write: (offsetMs: number) => void (kept.offsetMs = offsetMs) };
  return { base, clock: movableClock({ now: () => base.nowMs }, memory) };
}

describe('the movable clock', () => {
  it('runs with its base, ahead by what it was moved', () => {
    const { base, clock } = clockFrom({ offsetMs: 0 });
    clock.moveBy(500);
    clock.moveBy(-100);
    base.nowMs = 2000;
    expect([clock.now(), clock.offsetMs]).toEqual([2400, 400]);
  });

  it('is set to an instant and runs on', () => {
    const { base, clock } = clockFrom({ offsetMs: 0 });
    clock.moveTo(50);
    base.nowMs += 10;
    expect(clock.now()).toBe(60);
  });

  it('remembers its offset', () => {
    const kept = { offsetMs: 0 };
    clockFrom(kept).clock.moveBy(700);
    expect(clockFrom(kept).clock.now()).toBe(1700);
  });
});
