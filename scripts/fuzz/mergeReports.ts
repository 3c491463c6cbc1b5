import { FAILURES_KEPT, type TargetReport } from './runTarget';

/** One report for each target out of those of its shares, in their order. */
export function mergeReports(reports: readonly TargetReport[]): TargetReport[] {
  const merged = new Map<string, TargetReport>();
  for (const report of reports) {
    const earlier = merged.get(report.name);
    merged.set(report.name, earlier ? sumOf(earlier, report) : report);
  }
  return [...merged.values()];
}

function sumOf(one: TargetReport, other: TargetReport): TargetReport {
  const met = Object.entries(one.met).map(([rule, count]) => [rule, count + (other.met[rule] ?? 0)] as const);
  return {
    name: one.name,
    inputs: one.inputs + other.inputs,
    parsed: one.parsed + other.parsed,
    met: Object.fromEntries(met),
    failures: one.failures + other.failures,
    failed: [...one.failed, ...other.failed].slice(0, FAILURES_KEPT)
  };
}
