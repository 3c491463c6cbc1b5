/** Everything the outside world decides. The browser gives the real one; a test gives one that a seed decides. */
export interface Platform {
  readonly clock: { nowMs(): number };
  readonly timers: {
    after(delayMs: number, run: () => void): CancelTimer;
  };
  readonly random: { bytes(count: number): Uint8Array };
  /** SHA-256 of a text in UTF-8. */
  readonly digest: (text: string) => Promise<Uint8Array>;
  readonly storage: KeyValueStorage;
  /** Always resolves; where the device keeps nothing, what is asked of the rows rejects. */
  readonly records: { open(name: string): Promise<Records> };
  readonly locks: Locks;
  readonly channels: { join(name: string, hear: (message: unknown) => void): Channel };
  readonly online: { isOnline(): boolean; onChange(listener: () => void): Unsubscribe };
  /** Whether anybody may be looking at this tab. */
  readonly visibility: { isVisible(): boolean; onChange(listener: () => void): Unsubscribe };
}

export type CancelTimer = () => void;
export type Unsubscribe = () => void;

/** Small values kept on this device; a refused or full storage answers undefined and forgets. */
export interface KeyValueStorage {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
}

/** A row kept on this device: plain data, named by its id. */
export interface StoredRecord {
  readonly id: string;
}

/** Rows that outlive a reload, a crash and a sign-out. Other tabs see the same ones. */
export interface Records {
  /** In no order. What was found there is not trusted: another version of Hallway may have written it. */
  readAll(): Promise<readonly unknown[]>;
  /** All or nothing; rejects where the device is full or refuses. */
  change(change: RecordsChange): Promise<void>;
  /** Holds on to nothing any more. What is under way, or asked for later all the same, is done. */
  close(): void;
}

export interface RecordsChange {
  readonly put?: readonly StoredRecord[];
  readonly remove?: readonly string[];
}

/** Among all tabs of this browser one holds a name at a time, the others wait. A tab that dies lets go. */
export interface Locks {
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** To the other tabs of this browser; none hears itself. */
export interface Channel {
  say(message: unknown): void;
  leave(): void;
}
