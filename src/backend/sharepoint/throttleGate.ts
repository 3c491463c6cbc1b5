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
  return {
    pass: () => {
      const nowMs = clock.nowMs();
      // A clock that was set back would keep it closed for as long again.
      if (nowMs < closedAtMs || nowMs >= closedUntilMs) return;
      throw new GateClosed(Math.ceil((closedUntilMs - nowMs) / 1000));
    },
    closeFor: seconds => {
      closedAtMs = clock.nowMs();
      closedUntilMs = Math.max(closedUntilMs, closedAtMs + seconds * 1000);
    }
  };
}
