import { type Clock } from './Clock';
import { type Timers } from './Timers';

/** A clock that stands still until it is moved, and the waits that end when it passes them. */
export interface VirtualTime {
  readonly clock: Clock;
  readonly timers: Timers;
  /** How many wait. */
  readonly waiting: number;
  /** Ends every wait that falls due on the way, earliest first, and lets what hangs on it run before the next. */
  advance(ms: number): Promise<void>;
  /** On to the next wait that ends; false when nobody waits. */
  step(): Promise<boolean>;
}

interface Wait {
  readonly atMs: number;
  readonly order: number;
  end(): void;
}

/** @example const time = virtualTime(0); createEmulator({ database: ':memory:', clock: time.clock, timers: time.timers }) */
export function virtualTime(startMs: number): VirtualTime {
  let nowMs = startMs;
  let order = 0;
  let waits: Wait[] = [];
  const next = (): Wait | undefined => waits[0];
  const endOne = async (wait: Wait): Promise<void> => {
    waits = waits.filter(one => one !== wait);
    nowMs = Math.max(nowMs, wait.atMs);
    wait.end();
    await settled();
  };
  return {
    clock: { now: () => nowMs },
    timers: {
      wait: ms =>
        new Promise(resolve => {
          waits.push({ atMs: nowMs + Math.max(0, ms), order: (order += 1), end: resolve });
          waits.sort((one, other) => one.atMs - other.atMs || one.order - other.order);
        })
    },
    get waiting() {
      return waits.length;
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      await settled();
      for (let wait = next(); wait && wait.atMs <= untilMs; wait = next()) await endOne(wait);
      nowMs = Math.max(nowMs, untilMs);
    },
    async step() {
      await settled();
      const wait = next();
      if (wait) await endOne(wait);
      return wait !== undefined;
    }
  };
}

/** Promises that hang on one another have all run once the event loop has come round. */
function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(() => setImmediate(resolve)));
}
