import { reachOf, type LaneKnowledge } from './Knowledge';
import { disorderMs, knownSinceMs, monthsDown, type Calendar, type Floor } from './Reach';

/** A month that holds too much, or may: the months above it are read. */
export interface Landing {
  /** What is unseen of the key was made before. */
  readonly beforeMs: number;
  /** The lowest row seen that was made after, and so was each row seen above it. */
  readonly above: Floor | undefined;
  /** The next row seen below that. */
  readonly below: Floor | undefined;
}

/**
 * Of keys that fill their months: where the months that are read end, all rows above are seen, whatever their month.
 * A row whose Created is forged is believed only between its neighbours.
 */
export function landed(
  knowledge: LaneKnowledge,
  { keys, calendar }: { keys: readonly string[]; calendar: Calendar }
): LaneKnowledge {
  const full = keys.filter(key => knowledge.rates.get(key)?.allTime === Infinity);
  if (!knowledge.lane.monthColumn || full.length === 0) return knowledge;
  const reaches = new Map(knowledge.reaches);
  for (const key of full) {
    const reach = reachOf(knowledge, key);
    const above = landingOf(knowledge, { key, calendar })?.above;
    if (above && above.id < reach.whole.id) reaches.set(key, { ...reach, whole: above });
  }
  return { ...knowledge, reaches };
}

export function landingOf(
  knowledge: LaneKnowledge,
  { key, calendar }: { key: string; calendar: Calendar }
): Landing | undefined {
  const reach = reachOf(knowledge, key);
  const months = monthsDown(reach, calendar);
  const lowest = months[months.length - 1];
  if (lowest === undefined) return undefined;
  const beforeMs = knownSinceMs(lowest) + disorderMs;
  const readDownTo = Math.max(...months.map(month => reach.months.get(month)?.id ?? 0));
  const seen = [...knowledge.seenMs].sort(([one], [other]) => other - one);
  const end = seen.findIndex(([id, ms]) => ms <= beforeMs || id < readDownTo);
  const floorAt = (at: number): Floor | undefined => {
    const row = seen[at];
    return row && { id: row[0], ms: row[1] };
  };
  return {
    beforeMs,
    above: floorAt((end < 0 ? seen.length : end) - 1),
    below: end < 0 ? undefined : floorAt(end)
  };
}

/** Whether the month below those read is refused, or is the gap that sets of months leave around it. */
export function isFullBelow(
  knowledge: LaneKnowledge,
  { key, month }: { key: string; month: string }
): boolean {
  const { months } = reachOf(knowledge, key);
  const { fullMonths = [] } = knowledge.rates.get(key) ?? {};
  return fullMonths.includes(month) || [...months.keys()].some(known => known < month);
}
