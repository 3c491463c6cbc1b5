import { simulate } from './simulate';
import { addSums, emptySum, sumOf, type Sum } from './Sum';
import { createTemplate } from './Tenant';
import { orderTimers } from './VirtualTime';

/** Seeds one after the other, from a first one on. */
export interface Share {
  readonly from: number;
  readonly seeds: number;
  readonly steps: number;
  /** Every step, not only the seeds that went wrong. */
  readonly tellsAll: boolean;
}

export async function runShare(
  { from, seeds, steps, tellsAll }: Share,
  tell: (line: string) => void
): Promise<Sum> {
  const restoreTimers = orderTimers();
  const template = await createTemplate();
  let sum = emptySum;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const outcome = await simulate({ seed, steps, template });
    sum = addSums(sum, sumOf(outcome));
    for (const line of tellsAll ? outcome.trace : []) tell(line);
    for (const violation of outcome.violations) tell(`seed ${seed}: ${violation}`);
    if (outcome.violations.length > 0) tell(`npm run simulate -- --seed ${seed} --steps ${steps}`);
  }
  template.remove();
  restoreTimers();
  return sum;
}
