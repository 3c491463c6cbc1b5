/** One measured figure; `budget` is the most it may be, or the least where `isLeast` says so. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes' | 'count' | 'ratio';
  readonly budget: number;
  readonly isLeast?: true;
}

export function passes({ value, budget, isLeast }: Figure): boolean {
  return isLeast ? value >= budget : value <= budget;
}

export interface Report {
  readonly machine: { readonly cpus: number; readonly model: string; readonly node: string };
  readonly world: { readonly posts: number; readonly seed: number };
  readonly figures: readonly (Figure & { readonly pass: boolean })[];
}

/** The middle one of an odd number of values: a noisy machine moves it less than an average. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to take the median of.');
  return middle;
}
