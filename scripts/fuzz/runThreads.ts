import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Work, type WorkDone } from './workOnTarget';

/** An input that takes this long never ends. */
const HANG_MS = 30_000;
/** The inputs that grow are large, and measured several times. */
const GROWTH_HANG_MS = 300_000;
const CHECK_MS = 1000;

export interface Plan {
  readonly target: string;
  readonly seed: number;
  /** The number of its first input. */
  readonly from: number;
  readonly inputs: number;
}

/** Runs each plan in a thread of its own, as many at once as there are processors. @throws Error naming an input that hangs */
export async function runThreads(
  plans: readonly Plan[],
  replay: (plan: Plan, number: number) => string
): Promise<WorkDone[]> {
  const waiting = plans.map((plan, at) => ({ plan, at }));
  const done: WorkDone[] = [];
  const takeTurns = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      done[next.at] = await runThread(next.plan, replay);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));
  return done;
}

function runThread(plan: Plan, replay: (plan: Plan, number: number) => string): Promise<WorkDone> {
  const place = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Work = { ...plan, at: place.buffer };
  const worker = new Worker(path.resolve('scripts/fuzz/workOnTarget.ts'), { workerData });
  return new Promise<WorkDone>((resolve, reject) => {
    const stopWatching = watch(place, number => {
      void worker.terminate();
      reject(
        new Error(
          number < 0 ? `${plan.target} hangs on a growing input.` : `It hangs.\n${replay(plan, number)}`
        )
      );
    });
    worker.once('message', (message: WorkDone) => resolve(message));
    worker.once('error', reject);
    worker.once('exit', stopWatching);
  });
}

/** Calls back with the number of an input that the thread does not leave. */
function watch(place: Int32Array, onHang: (number: number) => void): () => void {
  let seen = { number: 0, sinceMs: 0 };
  const timer = setInterval(() => {
    const number = place[0] ?? 0;
    seen = number === seen.number ? { number, sinceMs: seen.sinceMs + CHECK_MS } : { number, sinceMs: 0 };
    if (seen.sinceMs < (number < 0 ? GROWTH_HANG_MS : HANG_MS)) return;
    clearInterval(timer);
    onHang(number);
  }, CHECK_MS);
  return () => clearInterval(timer);
}
