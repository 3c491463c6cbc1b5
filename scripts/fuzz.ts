import { parseArgs } from 'node:util';
import { Failure, judge } from './fuzz/judge';
import { type CostReport } from './fuzz/checkCost';
import { mergeReports } from './fuzz/mergeReports';
import { shortcomings } from './fuzz/shortcomings';
import { type TargetReport, trialOf } from './fuzz/runTarget';
import { type Plan, runThreads } from './fuzz/runThreads';
import { type Target } from './fuzz/Target';
import { targets } from './fuzz/targets';

/** So much is done by one thread at a time; what a thread costs to start is little beside it. */
const SHARE = 250_000;

const COSTS_SHOWN = 5;

/**
 * `npm run fuzz [-- --inputs N --seed S --target odata|caml|multipart|tokenizer|rows|rows/topics...]`: a table of the
 * grammar's rules for each target, then what falls short. Without `--inputs`, each target has its own number.
 * `--only N` puts the input of this number to the reader again.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string' },
      only: { type: 'string' }
    }
  });
  const chosen = targets.filter(({ name }) => isMeant(name, values.target));
  const [first] = chosen;
  if (!first) throw new Error(`Name a target: ${targets.map(({ name }) => name).join(', ')}.`);
  const seed = wholeNumber(values.seed);
  if (values.only !== undefined) return replayOne(first, seed, wholeNumber(values.only));
  const inputs = values.inputs === undefined ? undefined : wholeNumber(values.inputs);
  await runAll(plansFor(chosen, { seed, inputs }), seed);
}

/** `rows` means all readers of rows. */
function isMeant(name: string, asked: string | undefined): boolean {
  return asked === undefined || name === asked || name.startsWith(`${asked}/`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${text} is not a whole number.`);
  return number;
}

/** So many inputs for all targets together, or for each as many as it wants, in shares. */
function plansFor(
  chosen: readonly Target[],
  { seed, inputs }: { seed: number; inputs: number | undefined }
): Plan[] {
  return chosen.flatMap(target => {
    const wanted = inputs === undefined ? target.inputs.fuzz : Math.ceil(inputs / chosen.length);
    const shares = Math.max(1, Math.ceil(wanted / SHARE));
    return Array.from({ length: shares }, (_, at) => {
      const from = at * SHARE;
      return { target: target.name, seed, from, inputs: Math.min(SHARE, wanted - from) };
    });
  });
}

async function runAll(plans: readonly Plan[], seed: number): Promise<void> {
  const startedAtMs = performance.now();
  const done = await runThreads(plans, replayCommand);
  const reports = mergeReports(done.map(({ report }) => report));
  for (const report of reports) printReport(report, seed);
  const costs = done.flatMap(work => work.costs);
  console.table(dearest(costs));
  const short = shortcomings(reports, { growths: done.flatMap(({ growths }) => growths), costs });
  for (const sentence of short) console.log(sentence);
  const seconds = (performance.now() - startedAtMs) / 1000;
  console.log(`${Math.round(seconds)} seconds, ${Math.round(inputsOf(reports) / seconds)} inputs a second`);
  console.log(summary(reports));
  process.exitCode = short.length === 0 ? 0 : 1;
}

function dearest(costs: readonly CostReport[]): object[] {
  return costs
    .toSorted((one, other) => other.medianMs - one.medianMs)
    .slice(0, COSTS_SHOWN)
    .map(({ name, medianMs }) => ({ name, medianMs: medianMs.toFixed(2) }));
}

function printReport({ name, met, failed }: TargetReport, seed: number): void {
  console.log(`\n${name}`);
  console.table(Object.entries(met).map(([rule, count]) => ({ rule, met: count })));
  for (const { number, input, reason } of failed) {
    console.log(
      `${shortened(input)} ${shortened(reason)}\n${replayCommand({ target: name, seed }, number)}\n`
    );
  }
}

function inputsOf(reports: readonly TargetReport[]): number {
  return reports.reduce((total, { inputs }) => total + inputs, 0);
}

function summary(reports: readonly TargetReport[]): string {
  const sum = (of: (report: TargetReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return `${inputsOf(reports)} inputs, ${sum(({ parsed }) => parsed)} parsed, ${sum(({ failures }) => failures)} failures`;
}

function replayCommand({ target, seed }: Pick<Plan, 'target' | 'seed'>, number: number): string {
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
