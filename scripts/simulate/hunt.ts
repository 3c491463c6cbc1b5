import { simulate } from '../../tests/simulation/simulate';
import { createTemplate } from '../../tests/simulation/Tenant';
import { orderTimers } from '../../tests/simulation/VirtualTime';

/** Run in a copy of the project that holds a planted bug: prints after how many seeds it was found, and by what. */
async function main(): Promise<void> {
  const [seeds, steps] = process.argv.slice(2).map(Number);
  orderTimers();
  const template = await createTemplate();
  for (let seed = 1; seed <= (seeds ?? 0); seed += 1) {
    const violation = await firstViolation(seed);
    if (violation === undefined) continue;
    console.log(JSON.stringify({ seed, violation }));
    break;
  }
  template.remove();

  async function firstViolation(seed: number): Promise<string | undefined> {
    try {
      const { violations } = await simulate({ seed, steps: steps ?? 0, template });
      return violations[0];
    } catch (error) {
      return `it threw: ${String(error)}`;
    }
  }
}

void main();
