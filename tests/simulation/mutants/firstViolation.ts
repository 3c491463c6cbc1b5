import { type Violation } from '../checks';
import { simulate } from '../simulate';
import { createTemplate } from '../Tenant';
import { orderTimers } from '../VirtualTime';

export interface Found {
  readonly seed: number;
  readonly violation: Violation;
}

/** The first of the seeds 1, 2, 3 ... in which a promise is broken; undefined when none is. */
export async function firstViolation({
  seeds,
  steps
}: {
  seeds: number;
  steps: number;
}): Promise<Found | undefined> {
  const restoreTimers = orderTimers();
  const template = await createTemplate();
  try {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const [violation] = (await simulate({ seed, steps, template })).violations;
      if (violation !== undefined) return { seed, violation };
    }
    return undefined;
  } finally {
    template.remove();
    restoreTimers();
  }
}
