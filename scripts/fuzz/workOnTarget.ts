import { parentPort, workerData } from 'node:worker_threads';
import { checkCost, type CostReport } from './checkCost';
import { checkGrowth, type GrowthReport } from './checkGrowth';
import { runTarget, type TargetReport } from './runTarget';
import { targets } from './targets';

/** What a thread is asked, and where it notes the number of the input it is at. */
export interface Work {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly inputs: number;
  readonly at: SharedArrayBuffer;
}

export interface WorkDone {
  readonly report: TargetReport;
  readonly growths: readonly GrowthReport[];
  readonly costs: readonly CostReport[];
}

const GROWTH_SIZE = 5_000;

const { target: name, seed, from, inputs, at } = workerData as Work;
const target = targets.find(candidate => candidate.name === name);
if (!target) throw new Error(`There is no target ${name}.`);
const place = new Int32Array(at);
const report = runTarget(target, { seed, from, inputs, onInput: number => void (place[0] = number) });
// Growing inputs have no numbers.
place[0] = -1;
// The first share measures for all.
const isFirst = from === 0;
const done: WorkDone = {
  report,
  growths: isFirst ? checkGrowth(target, GROWTH_SIZE) : [],
  costs: isFirst ? checkCost(target) : []
};
parentPort?.postMessage(done);
