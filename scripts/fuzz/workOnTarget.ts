import { parentPort, workerData } from 'node:worker_threads';
import { checkGrowth, type GrowthReport } from './checkGrowth';
import { runTarget, type TargetReport } from './runTarget';
import { targets } from './targets';

/** What a thread is asked, and where it notes the number of the input it is at. */
export interface Work {
  readonly target: string;
  readonly seed: number;
  readonly inputs: number;
  readonly at: SharedArrayBuffer;
}

export interface WorkDone {
  readonly report: TargetReport;
  readonly growths: readonly GrowthReport[];
}

const GROWTH_SIZE = 5_000;

const { target: name, seed, inputs, at } = workerData as Work;
const target = targets.find(candidate => candidate.name === name);
if (!target) throw new Error(`There is no target ${name}.`);
const place = new Int32Array(at);
const report = runTarget(target, { seed, inputs, onInput: number => void (place[0] = number) });
// Growing inputs have no numbers.
place[0] = -1;
const done: WorkDone = { report, growths: checkGrowth(target, GROWTH_SIZE) };
parentPort?.postMessage(done);
