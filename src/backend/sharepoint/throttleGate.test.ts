import { createThrottleGate, GateClosed, type ThrottleGate } from './throttleGate';

function gateAt(startMs: number): { gate: ThrottleGate; clock: { at: number }; isOpen: () => boolean } {
  const clock = { at: startMs };
  const gate = createThrottleGate({ nowMs: () => clock.at });
  const isOpen = (): boolean => {
    try {
      gate.pass();
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(GateClosed);
      return false;
    }
  };
  return { gate, clock, isOpen };
}

describe('the throttle gate', () => {
  it('is closed for as long as SharePoint asked, and says for how long', () => {
    const { gate, clock, isOpen } = gateAt(1_000);
    expect(isOpen()).toBe(true);
    gate.closeFor(41);
    clock.at += 40_000;
    expect(() => gate.pass()).toThrow('SharePoint asked to wait 1 s');
    clock.at += 1_000;
    expect(isOpen()).toBe(true);
  });

  it('is not opened sooner by a shorter wait asked later', () => {
    const { gate, clock, isOpen } = gateAt(1_000);
    gate.closeFor(60);
    gate.closeFor(1);
    clock.at += 30_000;
    expect(isOpen()).toBe(false);
  });

  it('does not stay closed because the clock was set back, nor when it is closed again after that', () => {
    const { gate, clock, isOpen } = gateAt(10_000_000);
    gate.closeFor(60);
    clock.at -= 3_600_000;
    expect(isOpen()).toBe(true);
    clock.at += 3_630_000;
    expect(isOpen()).toBe(true);
    clock.at -= 3_600_000;
    gate.closeFor(5);
    clock.at += 6_000;
    expect(isOpen()).toBe(true);
  });
});
