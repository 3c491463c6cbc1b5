import { type LaneKnowledge } from './Knowledge';
import { type Limits } from './Limits';
import { isRankedByOwnId, type Calendar, type Place } from './Reach';

/** What one lane is asked for: the keys, and the place down to which nothing may be unseen. */
export interface LaneQuestion {
  readonly keys: readonly string[];
  readonly target: Place;
  readonly calendar: Calendar;
  readonly limits: Limits;
  /** Whether the page is expected among everybody's newest rows. */
  readonly isNear?: boolean;
}

/** Rows of topics that hold a page. */
export function pageOfTopics({ pageSize }: Limits): number {
  return Math.ceil(1.25 * pageSize);
}

/** A page; of topics more, since their rows are compared by moments, and below the first page for the next as well. */
export function topOf({ lane, trips }: LaneKnowledge, limits: Limits): number {
  if (isRankedByOwnId(lane)) return limits.pageSize;
  return trips === 0 ? pageOfTopics(limits) : 2 * limits.pageSize;
}

/** Of parts that bring a page together, what each has to bring though it should hold more than twice its share. */
export function shareOf(top: number, partCount: number): number {
  return Math.min(top, Math.ceil((2 * top) / partCount) + 4);
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
