import { browserLocks } from './browserLocks';
import { openBrowserRecords } from './browserRecords';
import { type Channel, type KeyValueStorage, type Platform } from './Platform';

/** The real world, as this browser tab sees it. */
export function browserPlatform(tab: Window & typeof globalThis = window): Platform {
  return {
    clock: { nowMs: () => Date.now() },
    timers: {
      after: (delayMs, run) => {
        const timer = tab.setTimeout(run, delayMs);
        return () => tab.clearTimeout(timer);
      }
    },
    random: { bytes: count => tab.crypto.getRandomValues(new Uint8Array(count)) },
    digest: async text =>
      new Uint8Array(await tab.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    storage: browserStorage(tab),
    records: { open: openBrowserRecords },
    locks: browserLocks(tab),
    channels: { join: (name, hear) => joinChannel(tab, { name, hear }) },
    online: {
      isOnline: () => tab.navigator.onLine,
      onChange: listener => {
        tab.addEventListener('online', listener);
        tab.addEventListener('offline', listener);
        return () => {
          tab.removeEventListener('online', listener);
          tab.removeEventListener('offline', listener);
        };
      }
    },
    visibility: {
      isVisible: () => tab.document.visibilityState === 'visible',
      onChange: listener => {
        tab.document.addEventListener('visibilitychange', listener);
        return () => tab.document.removeEventListener('visibilitychange', listener);
      }
    }
  };
}

/** Without channels each tab reads the outbox when it opens, and no sooner. */
function joinChannel(
  tab: Window & typeof globalThis,
  { name, hear }: { name: string; hear: (message: unknown) => void }
): Channel {
  const channel = attempt(() => new tab.BroadcastChannel(name));
  channel?.addEventListener('message', ({ data }) => hear(data));
  return {
    // A channel may be closed by then, and what cannot be cloned is not worth failing for.
    say: message => attempt(() => channel?.postMessage(message)),
    leave: () => channel?.close()
  };
}

/** Storage is blocked in some frames and full on some devices: then values last as long as the page. */
function browserStorage(tab: Window): KeyValueStorage {
  const memory = new Map<string, string>();
  return {
    // What could not be stored is newer than what is.
    read: key => memory.get(key) ?? attempt(() => tab.localStorage.getItem(key)) ?? undefined,
    write: (key, value) => {
      memory.set(key, value);
      attempt(() => {
        tab.localStorage.setItem(key, value);
        memory.delete(key);
      });
    },
    remove: key => {
      memory.delete(key);
      attempt(() => tab.localStorage.removeItem(key));
    }
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
