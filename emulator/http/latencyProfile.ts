import { fractionFrom, type Random } from './random';

/**
 * How long answers take: `none`, `typical` as public traces of SharePoint Online suggest, or `median`: always what half
 * of the typical ones take at most.
 */
export const LATENCY_PROFILES = ['none', 'typical', 'median'] as const;
export type LatencyProfile = (typeof LATENCY_PROFILES)[number];

/** Half of all answers come within 120 ms, 95 % within 600, 99 % within 2,000. */
const QUANTILES: readonly (readonly [share: number, ms: number])[] = [
  [0, 60],
  [0.5, 120],
  [0.95, 600],
  [0.99, 2000],
  [1, 6000]
];

/** Every part of a batch adds to it. */
export const PART_MS = 25;

/** One answer's time in whole milliseconds, drawn by the seed. */
export function drawLatency(profile: LatencyProfile, random: Random): number {
  if (profile === 'none') return 0;
  return Math.round(quantile(profile === 'median' ? 0.5 : fractionFrom(random)));
}

/** Between two known shares the logarithm grows evenly: long waits are rare and long. */
export function quantile(share: number): number {
  const above = Math.max(
    1,
    QUANTILES.findIndex(([at]) => share <= at)
  );
  const [from, low] = QUANTILES[above - 1] ?? [0, 1];
  const [to, high] = QUANTILES[above] ?? [1, 1];
  return low * (high / low) ** ((share - from) / (to - from));
}
