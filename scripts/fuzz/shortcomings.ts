import { GROWTH_FACTOR, type GrowthReport } from './checkGrowth';
import { type TargetReport } from './runTarget';

/** Each rule 1,000 times in the default million; fewer inputs, fewer times. */
const MEETINGS_PER_INPUT = 1000 / 1_000_000;

/** What falls short of the promise, in sentences; nothing when all is well. */
export function shortcomings(reports: readonly TargetReport[], growths: readonly GrowthReport[]): string[] {
  const inputs = reports.reduce((sum, report) => sum + report.inputs, 0);
  const wanted = Math.floor(inputs * MEETINGS_PER_INPUT);
  return [
    ...reports.flatMap(report => shortcomingsOf(report, wanted)),
    ...growths
      .filter(growth => !growth.isLinear)
      .map(
        ({ name, ratio }) =>
          `${name}: ${GROWTH_FACTOR} times the input takes ${ratio.toFixed(1)} times as long.`
      )
  ];
}

function shortcomingsOf({ name, inputs, parsed, met, failures }: TargetReport, wanted: number): string[] {
  const rare = Object.entries(met).filter(([, count]) => count < wanted);
  return [
    ...(failures > 0 ? [`${name}: ${failures} inputs fail.`] : []),
    ...(parsed * 2 < inputs ? [`${name}: only ${parsed} of ${inputs} inputs parse.`] : []),
    ...rare.map(([rule, count]) => `${name}: the rule "${rule}" is met ${count} times instead of ${wanted}.`)
  ];
}
