import { type Platform } from './Platform';

/** A world that a test decides. */
export interface FakePlatform extends Platform {
  advance(ms: number): void;
  setOnline(isOnline: boolean): void;
  readonly stored: ReadonlyMap<string, string>;
}

export function fakePlatform(startMs: number = Date.UTC(2026, 10, 18, 9)): FakePlatform {
  let nowMs = startMs;
  let isOnline = true;
  let drawn = 0;
  const stored = new Map<string, string>();
  const timers = new Set<{ atMs: number; run: () => void }>();
  const listeners = new Set<() => void>();
  return {
    clock: { nowMs: () => nowMs },
    timers: {
      after: (delayMs, run) => {
        const timer = { atMs: nowMs + delayMs, run };
        timers.add(timer);
        return () => timers.delete(timer);
      }
    },
    random: { bytes: count => new Uint8Array(count).map(() => (drawn = (drawn * 31 + 7) % 256)) },
    storage: {
      read: key => stored.get(key),
      write: (key, value) => void stored.set(key, value),
      remove: key => void stored.delete(key)
    },
    online: {
      isOnline: () => isOnline,
      onChange: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      }
    },
    stored,
    advance: ms => {
      nowMs += ms;
      const due = [...timers]
        .filter(timer => timer.atMs <= nowMs)
        .sort((one, other) => one.atMs - other.atMs);
      for (const timer of due) {
        timers.delete(timer);
        timer.run();
      }
    },
    setOnline: value => {
      isOnline = value;
      for (const listener of [...listeners]) listener();
    }
  };
}
