import { type Derivation } from '../Derivation';

/** A row as plain data. What plain data cannot be, `liven` makes of its descriptions. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** A list of Hallway as the fuzzer knows it. */
export interface FuzzedList<Thing extends object = object> {
  readonly name: string;
  /** The rules `make` uses. */
  readonly rules: readonly string[];
  /** Something that a row of this list may say, exactly as reading gives it. */
  make(derivation: Derivation): Thing;
  /** A row that says it; rows, where the list is read as a whole. */
  write(thing: Thing): PlainRow | readonly PlainRow[];
  /** Undefined where the row is rejected. */
  read(row: unknown): Thing | undefined;
  /** Columns that spoil any row, by what is wrong with them: it has to be rejected. */
  readonly spoilings: Readonly<Record<string, PlainRow>>;
}
