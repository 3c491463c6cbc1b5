import { type Derivation } from './Derivation';
import { type Dice } from './Dice';

/** `parses` and `refused` are certain by the grammar; nobody knows of an input that was mutated. */
export type Expectation = 'parses' | 'refused' | 'unknown';

export interface Sample<Input> {
  readonly input: Input;
  readonly expected: Expectation;
  /** What reading must give, as far as the grammar knows. */
  readonly tree?: unknown;
}

/** Input that grows with a number, to see that the time to read it grows alike. */
export interface Growth<Input> {
  readonly name: string;
  of(size: number): Input;
}

/** A reader under test. `Input` is plain data, so that a failing one can be shown. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** All rules of its grammar, `refused: ...` for those whose input must be refused. */
  readonly rules: readonly string[];
  /** An input by the rules of the grammar. */
  derive(derivation: Derivation): Sample<Input>;
  /** An input close to this one. */
  mutate(input: Input, dice: Dice): Input;
  parse(input: Input): unknown;
  /** Whether it is an error the reader documents. */
  isRefusal(error: unknown): boolean;
  /** Writes what was read, so that reading it again gives the same. */
  print(tree: unknown, input: Input): Input;
  readonly growths: readonly Growth<Input>[];
  /** How many inputs come with every test run, and how many with `npm run fuzz`. */
  readonly inputs: { readonly test: number; readonly fuzz: number };
  /** What reading an input of this size may cost, whichever way it grew; undefined where nothing is promised. */
  readonly largest?: { readonly size: number; readonly medianMs: number };
}
