import { cpuMs } from './cpuMs';
import { type Target } from './Target';

const RUNS = 9;
/** The clock of a thread goes in steps of milliseconds. */
const REPEATS = 10;

export interface CostReport {
  readonly name: string;
  readonly medianMs: number;
  readonly allowedMs: number;
}

/** What the target's largest input costs, for every way an input can grow; nothing where it promises nothing. */
export function checkCost({ name, largest, growths, parse }: Target): CostReport[] {
  if (!largest) return [];
  return growths.map(growth => {
    const input = growth.of(largest.size);
    const medianMs = median(Array.from({ length: RUNS }, () => timed(() => parse(input))));
    return { name: `${name}: ${growth.name}`, medianMs, allowedMs: largest.medianMs };
  });
}

function timed(run: () => unknown): number {
  const startedAt = cpuMs();
  for (let time = 0; time < REPEATS; time += 1) run();
  return (cpuMs() - startedAt) / REPEATS;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
