import { type Outcome } from './simulate';

/** What many simulations came to. */
export interface Sum {
  readonly seeds: number;
  readonly violations: number;
  readonly crashes: number;
  readonly acknowledged: number;
  /** By the seed that has fewest. */
  readonly leastAcknowledged: number;
  readonly faults: Readonly<Record<string, number>>;
}

export const emptySum: Sum = {
  seeds: 0,
  violations: 0,
  crashes: 0,
  acknowledged: 0,
  leastAcknowledged: Infinity,
  faults: {}
};

export function sumOf({ violations, crashes, acknowledged, faults }: Outcome): Sum {
  return {
    seeds: 1,
    violations: violations.length,
    crashes,
    acknowledged,
    leastAcknowledged: acknowledged,
    faults: Object.fromEntries(faults)
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
    faults: Object.fromEntries(kinds.map(kind => [kind, (one.faults[kind] ?? 0) + (other.faults[kind] ?? 0)]))
  };
}
