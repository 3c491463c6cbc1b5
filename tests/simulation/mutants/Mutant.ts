/** A bug somebody could make, planted to see whether the simulation finds it. */
export interface Mutant {
  readonly name: string;
  readonly breaks: string;
  /** From the root of the project. */
  readonly file: string;
  /** Is in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}
