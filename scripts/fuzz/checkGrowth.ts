import { cpuMs } from './cpuMs';
import { type Growth, type Target } from './Target';

export const GROWTH_FACTOR = 8;
/** Between linear, which is 8, and quadratic, which is 64; collecting garbage takes its share. */
const HIGHEST_RATIO = 26;
/** Below it clocks and garbage collection decide. */
const MEASURABLE_MS = 10;
/** The clock of a thread goes in steps. */
const CLOCK_STEP_MS = 1;
const ATTEMPTS = 4;

export interface GrowthReport {
  readonly name: string;
  readonly ratio: number;
  readonly isLinear: boolean;
}

/** Whether eight times the input takes about eight times as long, for every way an input can grow. */
export function checkGrowth(target: Target, size: number): GrowthReport[] {
  return target.growths.map(growth => measure(target, growth, size));
}

function measure(target: Target, growth: Growth<unknown>, size: number): GrowthReport {
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > HIGHEST_RATIO; attempt += 1) {
    const large = fastest(target, growth.of(size * GROWTH_FACTOR));
    ratio =
      large < MEASURABLE_MS
        ? GROWTH_FACTOR
        : Math.min(ratio, large / Math.max(CLOCK_STEP_MS, fastest(target, growth.of(size))));
  }
  return { name: `${target.name}: ${growth.name}`, ratio, isLinear: ratio <= HIGHEST_RATIO };
}

function fastest(target: Target, input: unknown): number {
  return Math.min(...[1, 2, 3].map(() => timed(target, input)));
}

function timed(target: Target, input: unknown): number {
  const startedAt = cpuMs();
  try {
    target.parse(input);
  } catch (error) {
    if (!target.isRefusal(error)) throw error;
  }
  return cpuMs() - startedAt;
}
