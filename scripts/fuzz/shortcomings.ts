import { GROWTH_FACTOR, type GrowthReport } from './checkGrowth';
import { type CostReport } from './checkCost';
import { type TargetReport } from './runTarget';

/** Each rule 1,000 times in a million; fewer inputs, fewer times. */
const MEETINGS_PER_INPUT = 1000 / 1_000_000;
const MOST_MEETINGS = 1000;

/** What falls short of the promise, in sentences; nothing when all is well. */
export function shortcomings(
  reports: readonly TargetReport[],
  { growths = [], costs = [] }: { growths?: readonly GrowthReport[]; costs?: readonly CostReport[] } = {}
): string[] {
  return [
    ...reports.flatMap(shortcomingsOf),
    ...growths
      .filter(growth => !growth.isLinear)
      .map(
        ({ name, ratio }) =>
          `${name}: ${GROWTH_FACTOR} times the input takes ${ratio.toFixed(1)} times as long.`
      ),
    ...costs
      .filter(({ medianMs, allowedMs }) => medianMs > allowedMs)
      .map(
        ({ name, medianMs, allowedMs }) => `${name}: takes ${medianMs.toFixed(1)} ms instead of ${allowedMs}.`
      )
  ];
}

function shortcomingsOf({ name, inputs, parsed, met, failures }: TargetReport): string[] {
  const wanted = Math.min(MOST_MEETINGS, Math.floor(inputs * MEETINGS_PER_INPUT));
  const rare = Object.entries(met).filter(([, count]) => count < wanted);
  return [
    ...(failures > 0 ? [`${name}: ${failures} inputs fail.`] : []),
    ...(parsed * 2 < inputs ? [`${name}: only ${parsed} of ${inputs} inputs parse.`] : []),
    ...rare.map(([rule, count]) => `${name}: the rule "${rule}" is met ${count} times instead of ${wanted}.`)
  ];
}
