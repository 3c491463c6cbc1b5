/** Everything the outside world decides. The browser gives the real one; a test gives one that a seed decides. */
export interface Platform {
  readonly clock: { nowMs(): number };
  readonly timers: {
    after(delayMs: number, run: () => void): CancelTimer;
  };
  readonly random: { bytes(count: number): Uint8Array };
  readonly storage: KeyValueStorage;
  readonly online: { isOnline(): boolean; onChange(listener: () => void): Unsubscribe };
}

export type CancelTimer = () => void;
export type Unsubscribe = () => void;

/** Small values kept on this device; a refused or full storage answers undefined and forgets. */
export interface KeyValueStorage {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
}
