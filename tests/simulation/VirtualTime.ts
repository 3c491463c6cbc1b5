/** Time that passes only when it is told to: every timer of every device runs in one order, which the seed decides. */
export interface VirtualTime {
  nowMs(): number;
  after(delayMs: number, run: () => void): () => void;
  /** Runs what falls due, one after the other, and lets each come to rest before the next. */
  advance(ms: number): Promise<void>;
  /** Until nothing happens any more without time passing. */
  settle(): Promise<void>;
  /** Work outside the devices that is waited for: the emulator answers in real time. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

interface Timer {
  readonly atMs: number;
  readonly order: number;
  run(): void;
}

export function createVirtualTime(startMs: number): VirtualTime {
  let nowMs = startMs;
  let made = 0;
  let underWay = 0;
  const timers = new Set<Timer>();

  /** What is done in memory needs turns of the event loop; what the emulator does, as many as it takes. */
  async function settle(): Promise<void> {
    for (let idle = 0; idle < idleTurns; idle = underWay > 0 ? 0 : idle + 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  const nextBefore = (untilMs: number): Timer | undefined =>
    [...timers]
      .filter(({ atMs }) => atMs <= untilMs)
      .sort((one, other) => one.atMs - other.atMs || one.order - other.order)[0];

  return {
    nowMs: () => nowMs,
    after(delayMs, run) {
      made += 1;
      const timer = { atMs: nowMs + Math.max(0, delayMs), order: made, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (let timer = nextBefore(untilMs); timer; timer = nextBefore(untilMs)) {
        timers.delete(timer);
        nowMs = Math.max(nowMs, timer.atMs);
        timer.run();
        await settle();
      }
      nowMs = untilMs;
    },
    settle,
    async during(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
      }
    }
  };
}

/** Longer than anything in memory waits between two steps: bodies are read in a few turns. */
const idleTurns = 8;

/**
 * PnPjs begins every request in a timer of no delay, which real time would put anywhere. Here such timers take their
 * turn like everything else. Returns what puts the real ones back.
 */
export function orderTimers(): () => void {
  const real = globalThis.setTimeout;
  const ordered = (run: (...args: unknown[]) => void, delayMs = 0, ...args: unknown[]): unknown =>
    delayMs > 0 ? real(run, delayMs, ...args) : setImmediate(run, ...args);
  globalThis.setTimeout = Object.assign(ordered, real) as unknown as typeof setTimeout;
  return () => {
    globalThis.setTimeout = real;
  };
}
