import { type Platform } from '../Platform';
import { inOrder, type OutboxEntry } from './OutboxEntry';
import { readEntry } from './readEntry';

/** Where entries are kept; what the device refuses to keep is held for as long as the page lives. */
export interface EntryShelf {
  /** Oldest first. */
  readAll(): Promise<readonly OutboxEntry[]>;
  /** All or nothing, on the device. */
  replace(change: ShelfChange): Promise<void>;
  /** False once the device has refused: what is written then is lost with the page. */
  isDurable(): boolean;
  /** Holds on to nothing any more; what is asked for later all the same is done. */
  close(): void;
}

export interface ShelfChange {
  readonly removed: readonly OutboxEntry[];
  readonly added: readonly OutboxEntry[];
}

export function openShelf(platform: Platform, name: string): EntryShelf {
  const opening = platform.records.open(name);
  let lastRead: readonly OutboxEntry[] = [];
  /** What the device would not change, by id; undefined for what it would not let go. */
  const held = new Map<string, OutboxEntry | undefined>();

  async function readStored(): Promise<readonly OutboxEntry[]> {
    try {
      lastRead = (await (await opening).readAll()).flatMap(row => readEntry(row) ?? []);
    } catch {
      // A device that cannot be read any more still has what was read last.
    }
    return lastRead;
  }

  return {
    async readAll() {
      const stored = await readStored();
      const holding = [...held.values()].flatMap(entry => entry ?? []);
      return inOrder([...stored.filter(({ id }) => !held.has(id)), ...holding]);
    },
    async replace({ removed, added }) {
      const kept = new Set(added.map(({ id }) => id));
      const remove = removed.map(({ id }) => id).filter(id => !kept.has(id));
      try {
        await (await opening).change({ put: added, remove });
        for (const id of [...kept, ...remove]) held.delete(id);
      } catch {
        for (const id of remove) held.set(id, undefined);
        for (const entry of added) held.set(entry.id, entry);
      }
    },
    isDurable: () => [...held.values()].every(entry => entry === undefined),
    close: () => void opening.then(rows => rows.close())
  };
}
