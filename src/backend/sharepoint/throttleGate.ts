/** A request that was not sent, because SharePoint has asked to be left alone. */
export class GateClosed extends Error {
  public constructor(public readonly retryAfterSeconds: number) {
    super(`SharePoint asked to wait ${retryAfterSeconds} s`);
    this.name = 'GateClosed';
  }
}

/** One gate for everything that is sent: asking on while throttled counts against the user and lengthens the wait. */
export interface ThrottleGate {
  /** Throws GateClosed while it is closed. */
  pass(): void;
  closeFor(seconds: number): void;
}

export function createThrottleGate(clock: { nowMs(): number }): ThrottleGate {
  let closedAtMs = 0;
  let closedUntilMs = 0;
  const leftMs = (): number => {
    const nowMs = clock.nowMs();
    // A clock that was set back would keep it closed for as long again, or close it once more when it gets there.
    if (nowMs < closedAtMs) closedUntilMs = 0;
    return Math.max(0, closedUntilMs - nowMs);
  };
  return {
    pass: () => {
      const waitMs = leftMs();
      if (waitMs > 0) throw new GateClosed(Math.ceil(waitMs / 1000));
    },
    closeFor: seconds => {
      const waitMs = Math.max(leftMs(), seconds * 1000);
      closedAtMs = clock.nowMs();
      closedUntilMs = closedAtMs + waitMs;
    }
  };
}
