/** The tenant's idea of now, in milliseconds since 1970 UTC. Tests decide it, so nothing here reads Date itself. */
export interface Clock {
  now(): number;
}

/** A clock that can be pushed ahead or back, and keeps its offset when the tenant restarts. */
export interface MovableClock extends Clock {
  readonly offsetMs: number;
  moveBy(offsetMs: number): void;
  /** Sets now to this instant; it keeps running from there. */
  moveTo(nowMs: number): void;
}

export interface OffsetMemory {
  read(): number;
  write(offsetMs: number): void;
}

export function movableClock(base: Clock, memory: OffsetMemory): MovableClock {
  let offset = memory.read();
  const set = (value: number): void => {
    offset = value;
    memory.write(value);
  };
  return {
    now: () => base.now() + offset,
    get offsetMs() {
      return offset;
    },
    moveBy: offsetMs => set(offset + offsetMs),
    moveTo: nowMs => set(nowMs - base.now())
  };
}
