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

  it('stands still once it is stopped, can be moved then, and runs on from there', () => {
    const { base, clock } = clockFrom({ offsetMs: 0 });
    clock.stop();
    base.nowMs += 5000;
    expect([clock.now(), clock.isStopped, clock.offsetMs]).toEqual([1000, true, -5000]);
    clock.moveBy(250);
    clock.moveBy(250);
    base.nowMs += 5000;
    expect(clock.now()).toBe(1500);
    clock.run();
    base.nowMs += 7;
    expect([clock.now(), clock.isStopped]).toEqual([1507, false]);
  });

  it('goes again after a restart, from where it was last set', () => {
    const kept = { offsetMs: 0 };
    const { clock } = clockFrom(kept);
    clock.stop();
    clock.moveTo(9000);
    const again = clockFrom(kept);
    again.base.nowMs += 1;
    expect([again.clock.now(), again.clock.isStopped]).toEqual([9001, false]);
  });
});
