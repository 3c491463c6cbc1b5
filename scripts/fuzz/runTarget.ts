import { Derivation } from './Derivation';
import { Dice } from './Dice';
import { Failure, judge } from './judge';
import { type Sample, type Target } from './Target';

/** The others follow the grammar. */
const MUTATED_PERCENT = 30;
export const FAILURES_KEPT = 20;

export interface FailedInput {
  readonly number: number;
  readonly input: string;
  readonly reason: string;
}

export interface TargetReport {
  readonly name: string;
  readonly inputs: number;
  readonly parsed: number;
  /** How many inputs came about by the rule and were read, or refused, as it says. */
  readonly met: Readonly<Record<string, number>>;
  readonly failures: number;
  /** The first of them. */
  readonly failed: readonly FailedInput[];
}

export interface Trial {
  readonly sample: Sample<unknown>;
  readonly rules: readonly string[];
}

/** The input of this number; it depends on nothing else. */
export function trialOf(target: Target, seed: number, number: number): Trial {
  const dice = new Dice(seed, nameSeed(target.name), number);
  const derivation = new Derivation(dice);
  const sample = target.derive(derivation);
  if (!dice.percent(MUTATED_PERCENT)) return { sample, rules: derivation.rules };
  return { sample: { input: target.mutate(sample.input, dice), expected: 'unknown' }, rules: [] };
}

/** Puts so many inputs to the reader, from this number on. `onInput` hears the number of each before it is read. */
export function runTarget(
  target: Target,
  {
    seed,
    from = 0,
    inputs,
    onInput
  }: { seed: number; from?: number; inputs: number; onInput?: (number: number) => void }
): TargetReport {
  const met = new Map(target.rules.map(rule => [rule, 0]));
  const failed: FailedInput[] = [];
  let parsed = 0;
  let failures = 0;
  for (let number = from; number < from + inputs; number += 1) {
    onInput?.(number);
    const trial = trialOf(target, seed, number);
    const outcome = outcomeOf(target, trial);
    if (outcome === 'parsed') parsed += 1;
    if (typeof outcome === 'string') {
      for (const rule of new Set(trial.rules)) count(met, rule);
      continue;
    }
    failures += 1;
    if (failed.length < FAILURES_KEPT) failed.push({ number, ...outcome });
  }
  return { name: target.name, inputs, parsed, met: Object.fromEntries(met), failures, failed };
}

function count(met: Map<string, number>, rule: string): void {
  const before = met.get(rule);
  if (before === undefined) throw new Error(`The grammar has no rule "${rule}".`);
  met.set(rule, before + 1);
}

function outcomeOf(target: Target, { sample }: Trial): 'parsed' | 'refused' | Omit<FailedInput, 'number'> {
  try {
    return judge(target, sample);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { input: JSON.stringify(sample.input), reason: error.message };
  }
}

function nameSeed(name: string): number {
  return [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
}
