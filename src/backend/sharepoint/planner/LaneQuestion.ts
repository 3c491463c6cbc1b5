import { type LaneKnowledge } from './Knowledge';
import { type Limits } from './Limits';
import { isRankedByOwnId, type Calendar, type Place } from './Reach';

/** What one lane is asked for: the keys, and the place down to which nothing may be unseen. */
export interface LaneQuestion {
  readonly keys: readonly string[];
  readonly target: Place;
  readonly calendar: Calendar;
  readonly limits: Limits;
}

/** A page; of topics two, since their rows are compared by moments, which come less finely. */
export function topOf({ lane }: LaneKnowledge, { pageSize }: Limits): number {
  return isRankedByOwnId(lane) ? pageSize : 2 * pageSize;
}

/** Where the known ends for all of them. */
export function belowFloors(ids: readonly number[]): { belowId?: number } {
  const highest = Math.max(...ids);
  return highest < Infinity ? { belowId: highest } : {};
}

/** One person, who may have two keys, or one thread: asked for at once, and with whole posts. */
export function areFew(keys: readonly string[]): boolean {
  return keys.length <= 2;
}

/** With many keys, twenty rows are soon found among everybody's newest; seeking would take too many parts. */
export function isMany(keys: readonly string[], { keysPerPart }: Limits): boolean {
  return keys.length > 7 * keysPerPart;
}
