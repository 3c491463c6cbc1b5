/** The tenant's idea of now, in milliseconds since 1970 UTC. Tests decide it, so nothing here reads Date itself. */
export interface Clock {
  now(): number;
}

/** A clock that can be pushed ahead or back, or stopped, and keeps its offset when the tenant restarts. */
export interface MovableClock extends Clock {
  readonly offsetMs: number;
  readonly isStopped: boolean;
  moveBy(offsetMs: number): void;
  /** Sets now to this instant; it keeps running from there, unless it is stopped. */
  moveTo(nowMs: number): void;
  /** Now stays as it is until it is moved; a restart sets it going again. */
  stop(): void;
  /** Runs on from where it stands. */
  run(): void;
}

export interface OffsetMemory {
  read(): number;
  write(offsetMs: number): void;
}

export function movableClock(base: Clock, memory: OffsetMemory): MovableClock {
  let offset = memory.read();
  let stoppedAt: number | undefined;
  const now = (): number => stoppedAt ?? base.now() + offset;
  const set = (value: number): void => {
    offset = value;
    memory.write(value);
  };
  const moveTo = (nowMs: number): void => {
    set(nowMs - base.now());
    if (stoppedAt !== undefined) stoppedAt = nowMs;
  };
  return {
    now,
    get offsetMs() {
      return stoppedAt === undefined ? offset : stoppedAt - base.now();
    },
    get isStopped() {
      return stoppedAt !== undefined;
    },
    moveBy(ms) {
      if (stoppedAt === undefined) set(offset + ms);
      else moveTo(stoppedAt + ms);
    },
    moveTo,
    stop: () => void (stoppedAt = now()),
    run() {
      if (stoppedAt !== undefined) set(stoppedAt - base.now());
      stoppedAt = undefined;
    }
  };
}
