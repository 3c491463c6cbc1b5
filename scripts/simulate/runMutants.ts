import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Found } from '../../tests/simulation/mutants/firstViolation';
import { type Mutant } from '../../tests/simulation/mutants/Mutant';
import { mutants } from '../../tests/simulation/mutants/mutants';
import { plant } from '../../tests/simulation/mutants/plant';
import { compileThread } from './compileThread';

interface Run {
  readonly seeds: number;
  readonly steps: number;
}

/** Each planted bug in a thread and a copy of its own, as many at a time as there are processors. @returns how many were not found */
export async function runMutants(names: readonly string[], run: Run): Promise<number> {
  const waiting = mutants.filter(({ name }) => names.length === 0 || names.includes(name));
  if (waiting.length === 0) throw new Error('There is no planted bug of that name.');
  const rows: { mutant: string; seed: number | string; violation: string }[] = [];
  let survivors = 0;
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const found = await hunt(mutant, run);
      if (!found) survivors += 1;
      const row = {
        mutant: mutant.name,
        seed: found?.seed ?? '-',
        violation: found?.violation ?? 'not found'
      };
      rows.push(row);
      console.log(`${row.mutant}: ${row.seed} ${row.violation}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.table(rows);
  console.log(`${rows.length} planted bugs, ${survivors} not found within ${run.seeds} seeds`);
  return survivors;
}

/** A bug that breaks the run itself is not one that a promise has caught: it is an error here. */
async function hunt(mutant: Mutant, run: Run): Promise<Found | undefined> {
  const thread = await compileThread('mutantThread', plant(mutant, process.cwd()));
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: run, execArgv: [] });
    worker.on('message', ({ found }: { found?: Found }) => resolve(found));
    worker.on('error', reject);
  });
}
