/** Switches, the offset of the clock and other small things. Values are JSON. */
export interface Settings {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
  all(): Readonly<Record<string, unknown>>;
}
