import { parseArgs } from 'node:util';
import { Failure, judge } from './fuzz/judge';
import { shortcomings } from './fuzz/shortcomings';
import { type TargetReport, trialOf } from './fuzz/runTarget';
import { type Plan, runThreads } from './fuzz/runThreads';
import { type Target } from './fuzz/Target';
import { targets } from './fuzz/targets';
import { type WorkDone } from './fuzz/workOnTarget';

const DEFAULT_INPUTS = 1_000_000;

/**
 * `npm run fuzz [-- --inputs N --seed S --target odata|caml|multipart]`: a table of the grammar's rules for each
 * target, then what falls short. `--only N` puts the input of this number to the reader again.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string', default: String(DEFAULT_INPUTS) },
      seed: { type: 'string', default: '1' },
      target: { type: 'string' },
      only: { type: 'string' }
    }
  });
  const chosen = targets.filter(({ name }) => values.target === undefined || values.target === name);
  const [first] = chosen;
  if (!first) throw new Error(`Name a target: ${targets.map(({ name }) => name).join(', ')}.`);
  const seed = wholeNumber(values.seed);
  if (values.only !== undefined) return replayOne(first, seed, wholeNumber(values.only));
  await runAll(plansFor(chosen, { seed, inputs: wholeNumber(values.inputs) }));
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${text} is not a whole number.`);
  return number;
}

/** Equal shares, the rest to the first. */
function plansFor(chosen: readonly Target[], { seed, inputs }: { seed: number; inputs: number }): Plan[] {
  const share = Math.floor(inputs / chosen.length);
  const rest = inputs - share * chosen.length;
  return chosen.map(({ name }, at) => ({ target: name, seed, inputs: at === 0 ? share + rest : share }));
}

async function runAll(plans: readonly Plan[]): Promise<void> {
  const done = await runThreads(plans, replayCommand);
  for (const { report } of done) printReport(report, plans);
  const short = shortcomings(
    done.map(({ report }) => report),
    done.flatMap(({ growths }) => growths)
  );
  for (const sentence of short) console.log(sentence);
  console.log(summary(done));
  process.exitCode = short.length === 0 ? 0 : 1;
}

function printReport({ name, met, failed }: TargetReport, plans: readonly Plan[]): void {
  console.log(`\n${name}`);
  console.table(Object.entries(met).map(([rule, count]) => ({ rule, met: count })));
  const plan = plans.find(({ target }) => target === name);
  for (const { number, input, reason } of plan ? failed : []) {
    console.log(`${shortened(input)} ${shortened(reason)}\n${plan ? replayCommand(plan, number) : ''}\n`);
  }
}

function summary(done: readonly WorkDone[]): string {
  const sum = (of: (report: TargetReport) => number): number =>
    done.reduce((total, { report }) => total + of(report), 0);
  return `${sum(({ inputs }) => inputs)} inputs, ${sum(({ parsed }) => parsed)} parsed, ${sum(({ failures }) => failures)} failures`;
}

function replayCommand({ target, seed }: Plan, number: number): string {
  return `npm run fuzz -- --target ${target} --seed ${seed} --only ${number}`;
}

function replayOne(target: Target, seed: number, number: number): void {
  const { sample } = trialOf(target, seed, number);
  console.log(JSON.stringify(sample.input, undefined, 2));
  try {
    console.log(judge(target, sample));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.log(error.message);
    process.exitCode = 1;
  }
}

function shortened(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}...` : text;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
