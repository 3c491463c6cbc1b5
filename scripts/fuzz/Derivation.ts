import { type Dice } from './Dice';

/** How one input comes about: the dice that decide, and the grammar rules used on the way. */
export class Derivation {
  public readonly dice: Dice;
  public readonly rules: string[] = [];
  private budget: number;

  /** @param budget how many branches the input may have */
  public constructor(dice: Dice, budget = 12) {
    this.dice = dice;
    this.budget = budget;
  }

  /** Uses a rule. */
  public use<T>(rule: string, result: T): T {
    this.rules.push(rule);
    return result;
  }

  /** Whether the input may still grow; each yes is counted. */
  public mayGrow(share: number): boolean {
    if (this.budget <= 0 || !this.dice.percent(share)) return false;
    this.budget -= 1;
    return true;
  }
}
