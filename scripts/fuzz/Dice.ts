const GOLDEN = 0x9e3779b9;

/** Decides one input: the same seed rolls the same numbers (mulberry32). */
export class Dice {
  private state: number;

  /** @param seeds what the rolls depend on: the run, the target, the number of the input */
  public constructor(...seeds: readonly number[]) {
    this.state = seeds.reduce((mixed, seed) => scramble(Math.imul(mixed ^ seed, GOLDEN)), GOLDEN);
  }

  /** A whole number from 0, less than the limit. */
  public below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    return Math.floor((scramble(this.state) / 0x1_0000_0000) * limit);
  }

  public between(lowest: number, highest: number): number {
    return lowest + this.below(highest - lowest + 1);
  }

  /** True so many times in a hundred. */
  public percent(share: number): boolean {
    return this.below(100) < share;
  }

  public pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('There is nothing to choose from.');
    return choice;
  }

  public many<T>(lowest: number, highest: number, make: () => T): T[] {
    return Array.from({ length: this.between(lowest, highest) }, make);
  }
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
