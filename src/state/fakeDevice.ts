import { tabLocks } from './browserLocks';
import {
  type Channel,
  type KeyValueStorage,
  type Platform,
  type Records,
  type StoredRecord
} from './Platform';

/** What the tabs of one browser share. */
export interface FakeDevice {
  tab(): FakeTab;
  /** From now on nothing more can be kept. */
  fill(): void;
  empty(): void;
  /** By the name of their table. */
  rows(name: string): readonly StoredRecord[];
  readonly stored: ReadonlyMap<string, string>;
}

export interface FakeTab extends Pick<Platform, 'records' | 'locks' | 'channels' | 'storage'> {
  /** Nothing this tab waits for ever comes, and what it holds is let go. */
  kill(): void;
  /** The tab dies after so many steps: every wait for something outside it is one when it begins and one when it ends. */
  killAfter(steps: number): void;
  readonly isDead: boolean;
  /** Something outside that this tab waits for. */
  wait<T>(work: () => Promise<T>): Promise<T>;
}

interface Shared {
  readonly databases: Map<string, Map<string, StoredRecord>>;
  readonly stored: Map<string, string>;
  readonly locks: Platform['locks'];
  readonly listeners: Set<Listener>;
  isFull: boolean;
}

interface Listener {
  readonly tab: object;
  readonly name: string;
  hear(message: unknown): void;
}

export function fakeDevice(): FakeDevice {
  const shared: Shared = {
    databases: new Map(),
    stored: new Map(),
    locks: tabLocks(),
    listeners: new Set(),
    isFull: false
  };
  return {
    fill: () => (shared.isFull = true),
    empty: () => (shared.isFull = false),
    rows: name => [...rowsOf(shared, name).values()],
    stored: shared.stored,
    tab: () => createTab(shared)
  };
}

function rowsOf({ databases }: Shared, name: string): Map<string, StoredRecord> {
  const rows = databases.get(name) ?? new Map<string, StoredRecord>();
  databases.set(name, rows);
  return rows;
}

function recordsOf(shared: Shared, name: string): Records {
  const rows = rowsOf(shared, name);
  return {
    readAll: () => Promise.resolve([...rows.values()].map(row => copied(row))),
    change: ({ put = [], remove = [] }) => {
      if (shared.isFull) return Promise.reject(new Error('QuotaExceededError'));
      for (const id of remove) rows.delete(id);
      for (const row of put) rows.set(row.id, copied(row));
      return Promise.resolve();
    },
    close: () => undefined
  };
}

function createTab(shared: Shared): FakeTab {
  const { locks, listeners } = shared;
  const life = createLife();
  const { wait } = life;
  const tab = {};
  return {
    wait,
    storage: storageOf(shared.stored, life),
    records: {
      open: async name => {
        const { readAll, change, close } = recordsOf(shared, name);
        return { readAll: () => wait(readAll), change: changes => wait(() => change(changes)), close };
      }
    },
    locks: {
      hold: (name, work) =>
        wait(async () => {
          let result: unknown;
          await locks.hold(name, async () => {
            const working = life.isDead() ? undefined : work().then(value => (result = value));
            await Promise.race([life.death, working]);
          });
          return result as Awaited<ReturnType<typeof work>>;
        })
    },
    channels: {
      join: (name, hear): Channel => {
        const listener = { tab, name, hear };
        listeners.add(listener);
        return {
          say: message => {
            const others = [...listeners].filter(one => one.name === name && one !== listener);
            if (!life.isDead()) for (const other of others) other.hear(copied(message));
          },
          leave: () => listeners.delete(listener)
        };
      }
    },
    kill: () => {
      for (const listener of [...listeners]) if (listener.tab === tab) listeners.delete(listener);
      life.end();
    },
    killAfter: life.endAfter,
    get isDead() {
      return life.isDead();
    }
  };
}

interface Life {
  readonly death: Promise<void>;
  isDead(): boolean;
  end(): void;
  endAfter(steps: number): void;
  wait<T>(work: () => Promise<T>): Promise<T>;
}

/** Past its death a tab runs no code: what it awaits never comes. */
function createLife(): Life {
  let stepsLeft = Infinity;
  let isDead = false;
  let die = (): void => undefined;
  const death = new Promise<void>(resolve => (die = resolve));
  const end = (): void => {
    isDead = true;
    die();
  };
  const step = async (): Promise<void> => {
    if (stepsLeft <= 0) end();
    if (isDead) await new Promise(() => undefined);
    stepsLeft -= 1;
  };
  return {
    death,
    isDead: () => isDead,
    end,
    endAfter: steps => (stepsLeft = steps),
    wait: async work => {
      await step();
      try {
        return await work();
      } finally {
        await step();
      }
    }
  };
}

function storageOf(stored: Map<string, string>, life: Life): KeyValueStorage {
  return {
    read: key => stored.get(key),
    write: (key, value) => void (life.isDead() || stored.set(key, value)),
    remove: key => void (life.isDead() || stored.delete(key))
  };
}

/** As plain data crosses from one tab to another. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
