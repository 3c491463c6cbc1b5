import { createHash } from 'node:crypto';
import { type Outcome } from './simulate';

/** What many simulations came to. */
export interface Sum {
  readonly seeds: number;
  readonly violations: number;
  readonly crashes: number;
  readonly acknowledged: number;
  /** By the seed that has fewest. */
  readonly leastAcknowledged: number;
  readonly leastFaults: number;
  /** The same for the same seeds, whatever else the machine is doing. */
  readonly trace: string;
  readonly faults: Readonly<Record<string, number>>;
}

export const emptySum: Sum = {
  seeds: 0,
  violations: 0,
  crashes: 0,
  acknowledged: 0,
  leastAcknowledged: Infinity,
  leastFaults: Infinity,
  trace: '',
  faults: {}
};

export function sumOf({ violations, crashes, acknowledged, faults, traceHash }: Outcome): Sum {
  return {
    seeds: 1,
    violations: violations.length,
    crashes,
    acknowledged,
    leastAcknowledged: acknowledged,
    leastFaults: Object.values(faults).reduce((sum, met) => sum + met, 0),
    trace: traceHash,
    faults
  };
}

export function addSums(one: Sum, other: Sum): Sum {
  const kinds = [...new Set([...Object.keys(one.faults), ...Object.keys(other.faults)])].sort();
  return {
    seeds: one.seeds + other.seeds,
    violations: one.violations + other.violations,
    crashes: one.crashes + other.crashes,
    acknowledged: one.acknowledged + other.acknowledged,
    leastAcknowledged: Math.min(one.leastAcknowledged, other.leastAcknowledged),
    leastFaults: Math.min(one.leastFaults, other.leastFaults),
    trace: createHash('sha256').update(one.trace).update(other.trace).digest('hex'),
    faults: Object.fromEntries(kinds.map(kind => [kind, (one.faults[kind] ?? 0) + (other.faults[kind] ?? 0)]))
  };
}
