const GOLDEN = 0x9e3779b9;

/** Decides everything that is left to chance: the same seed rolls the same numbers (mulberry32). */
export class Dice {
  private state: number;

  /** @param seeds what the rolls depend on: the run, the target, the number of the input */
  public constructor(...seeds: readonly number[]) {
    this.state = seeds.reduce((mixed, seed) => scramble(Math.imul(mixed ^ seed, GOLDEN)), GOLDEN);
  }

  /** From 0 up to, not including, 1. */
  public roll(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    return scramble(this.state) / 0x1_0000_0000;
  }

  /** A whole number from 0, less than the limit. */
  public below(limit: number): number {
    return Math.floor(this.roll() * limit);
  }

  public bytes(count: number): Uint8Array {
    return new Uint8Array(count).map(() => this.below(256));
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

  /** Each as often as its weight says. */
  public weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.roll() * choices.reduce((sum, [weight]) => sum + weight, 0);
    const chosen = choices.find(([weight]) => (left -= weight) < 0) ?? choices[choices.length - 1];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen[1];
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
