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
  let closedUntilMs = 0;
  return {
    pass: () => {
      const waitMs = closedUntilMs - clock.nowMs();
      if (waitMs > 0) throw new GateClosed(Math.ceil(waitMs / 1000));
    },
    closeFor: seconds => {
      closedUntilMs = Math.max(closedUntilMs, clock.nowMs() + seconds * 1000);
    }
  };
}
