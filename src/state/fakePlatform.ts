import { fakeDevice, type FakeTab } from './fakeDevice';
import { type Platform } from './Platform';

/** A world that a test decides. */
export interface FakePlatform extends Platform {
  advance(ms: number): void;
  /** As its owner does: no time passes. */
  setClockBack(ms: number): void;
  setOnline(isOnline: boolean): void;
  setVisible(isVisible: boolean): void;
}

export function fakePlatform({
  startMs = Date.UTC(2026, 10, 18, 9),
  tab = fakeDevice().tab()
}: { startMs?: number; tab?: FakeTab } = {}): FakePlatform {
  let nowMs = startMs;
  let behindMs = 0;
  const [online, visible] = [fakeSwitch(), fakeSwitch()];
  let state = 1;
  const timers = new Set<{ atMs: number; run: () => void }>();
  return {
    clock: { nowMs: () => nowMs - behindMs },
    timers: {
      after: (delayMs, run) => {
        const timer = { atMs: nowMs + delayMs, run };
        timers.add(timer);
        return () => timers.delete(timer);
      }
    },
    // Lehmer's generator: the same bytes in every run, and long before they come again.
    random: {
      bytes: count => new Uint8Array(count).map(() => (state = (state * 48_271) % 2_147_483_647) >> 8)
    },
    // Not what a browser makes of it, but as short, and another for another text.
    digest: async text => new Uint8Array(32).map((_, at) => text.charCodeAt(at % text.length) + text.length),
    storage: tab.storage,
    records: tab.records,
    locks: tab.locks,
    channels: tab.channels,
    online: { isOnline: online.isOn, onChange: online.onChange },
    visibility: { isVisible: visible.isOn, onChange: visible.onChange },
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
    setClockBack: ms => (behindMs += ms),
    setOnline: online.set,
    setVisible: visible.set
  };
}

interface FakeSwitch {
  isOn(): boolean;
  set(isOn: boolean): void;
  onChange(listener: () => void): () => void;
}

function fakeSwitch(): FakeSwitch {
  let isOn = true;
  const listeners = new Set<() => void>();
  return {
    isOn: () => isOn,
    set: value => {
      isOn = value;
      for (const listener of [...listeners]) listener();
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
