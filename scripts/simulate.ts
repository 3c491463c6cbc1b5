import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { everyPostOnce } from '../tests/simulation/everyPostOnce';
import { runShare } from '../tests/simulation/runShare';
import { addSums, emptySum, type Sum } from '../tests/simulation/Sum';
import { runMutants } from './simulate/runMutants';
import { runShares } from './simulate/runShares';

const DEFAULT_SEEDS = 500;
const DEFAULT_STEPS = 200;
const POSTS_EACH = 1000;
/** For each seed. */
const MIN_ACKNOWLEDGED = 20;
const MIN_FAULTS = 5;

/**
 * `npm run simulate [-- --seeds N] [--from S] [--steps N]`: many simulations and what they met. `--seed S` runs one and
 * prints what happened, step by step. The last line is the sum. `--set`: five clients with a thousand posts each, of
 * which none may be lost or doubled though half of all requests fail. `--mutants [NAME ...]`: plants bugs in copies and
 * looks for the first seed that shows each.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: String(DEFAULT_SEEDS) },
      from: { type: 'string', default: '1' },
      steps: { type: 'string', default: String(DEFAULT_STEPS) },
      seed: { type: 'string' },
      set: { type: 'boolean', default: false },
      mutants: { type: 'boolean', default: false }
    }
  });
  if (values.set) return runSet();
  const steps = wholeNumber(values.steps);
  if (values.mutants) return hunt(positionals, { seeds: wholeNumber(values.seeds), steps });
  const sum =
    values.seed === undefined
      ? await runMany({ from: wholeNumber(values.from), seeds: wholeNumber(values.seeds), steps })
      : await runShare({ from: wholeNumber(values.seed), seeds: 1, steps, tellsAll: true }, console.log);
  printSum(sum, steps);
  const isShort = steps >= DEFAULT_STEPS && shortcomings(sum);
  process.exitCode = sum.violations > 0 || sum.seeds === 0 || isShort ? 1 : 0;
}

async function runSet(): Promise<void> {
  const { posts, requests, failed, doneAndLost, lost, doubled } = await everyPostOnce(POSTS_EACH);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${requests} requests, ${percent(failed)} failed, ${percent(doneAndLost)} done and the answer lost`
  );
  console.log(`${posts} posts, ${lost.length} lost, ${doubled.length} doubled`);
  process.exitCode = lost.length + doubled.length > 0 || posts === 0 ? 1 : 0;
}

async function hunt(names: readonly string[], run: { seeds: number; steps: number }): Promise<void> {
  process.exitCode = (await runMutants(names, run)) > 0 ? 1 : 0;
}

async function runMany({ from, seeds, steps }: { from: number; seeds: number; steps: number }): Promise<Sum> {
  const share = Math.ceil(seeds / Math.min(availableParallelism(), seeds || 1));
  const shares = [];
  for (let first = from; first < from + seeds; first += share) {
    shares.push({ from: first, seeds: Math.min(share, from + seeds - first), steps, tellsAll: false });
  }
  return (await runShares(shares)).reduce(addSums, emptySum);
}

/** A seed in which little happens shows little. */
function shortcomings({ leastAcknowledged, leastFaults }: Sum): boolean {
  return leastAcknowledged < MIN_ACKNOWLEDGED || leastFaults < MIN_FAULTS;
}

function printSum(sum: Sum, steps: number): void {
  console.table(Object.entries(sum.faults).map(([fault, met]) => ({ fault, met })));
  console.log(`${sum.crashes} crashes, at least ${sum.leastFaults} faults a seed`);
  console.log(`${sum.acknowledged} acknowledged writes, at least ${sum.leastAcknowledged} a seed`);
  console.log(`trace ${sum.trace.slice(0, 16)}`);
  console.log(`${sum.seeds} seeds, ${sum.seeds * steps} steps, ${sum.violations} violations`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${text} is not a whole number.`);
  return number;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
