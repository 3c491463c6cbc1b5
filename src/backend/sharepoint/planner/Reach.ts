import { bucketCount } from '../../../domain/bucketOf';
import { type Lane } from './Part';
import { monthAt, startOfMonthMs } from './months';

/** How far down rows are known: none is unseen at or above `id`, and the row there was made at `ms`. */
export interface Floor {
  readonly id: number;
  readonly ms: number;
}

export const nothing: Floor = { id: Infinity, ms: Infinity };
export const everything: Floor = { id: 0, ms: -Infinity };

/** What is known of one key. */
export interface Reach {
  /** In all its rows, whatever their month. */
  readonly whole: Floor;
  /** In the rows whose column names the month. */
  readonly months: ReadonlyMap<string, Floor>;
  /** In the rows of a bucket. */
  readonly buckets: ReadonlyMap<number, Floor>;
}

/** A place among the posts of a timeline. */
export interface Place {
  readonly id: number;
  readonly createdMs: number;
}

/** Of a place that is only a guess, until the posts behind topic rows are loaded. */
export const unknownId = Infinity;

/** Before the first post there is. */
export const bottom: Place = { id: 1, createdMs: -Infinity };

/** IDs and moments may be in different order by so much: rows become visible 30 s late, and Created holds seconds. */
export const disorderMs = 60_000;

/** Now, and the first month a column may name; both decide which months there are. */
export interface Calendar {
  readonly nowMs: number;
  readonly firstMonth: string;
}

/**
 * Whether no unseen row of the key can rank at or above the place. Topics have IDs of their own, so there moments
 * compare: a topic row is never older than its post.
 */
export function reaches(
  reach: Reach,
  place: Place,
  { lane, calendar }: { lane: Lane; calendar: Calendar }
): boolean {
  const isAbove = (floor: Floor): boolean => {
    if (!isRankedByOwnId(lane)) return place.createdMs > floor.ms + disorderMs || isEverything(floor);
    return place.id === unknownId ? isProbablyAbove(floor, place) : place.id >= floor.id;
  };
  if (isAbove(reach.whole)) return true;
  if (reach.buckets.size === bucketCount && [...reach.buckets.values()].every(isAbove)) return true;
  const months = monthsDown(reach, calendar);
  if (months.length === 0 || !months.every(month => isAbove(reach.months.get(month) ?? nothing)))
    return false;
  const lowest = months[months.length - 1] ?? '';
  return lowest <= calendar.firstMonth || place.createdMs > knownSinceMs(lowest) + disorderMs;
}

/** Topic rows rank by the posts they tell of. */
export function isRankedByOwnId({ list }: Lane): boolean {
  return list !== 'topics';
}

/** What to ask next is guessed by moments; of the bottom of a window none is known. */
function isProbablyAbove(floor: Floor, { createdMs }: Place): boolean {
  return floor.ms === Infinity ? floor.id < Infinity : createdMs >= floor.ms;
}

function isEverything(floor: Floor): boolean {
  return floor.ms === -Infinity;
}

/**
 * The months read, latest first, up to the first that was not. They begin one month ahead: a column may be wrong by one
 * either way.
 */
export function monthsDown(reach: Reach, { nowMs }: Calendar): readonly string[] {
  const months: string[] = [];
  for (let later = 1; reach.months.has(monthAt(nowMs, later)); later -= 1) months.push(monthAt(nowMs, later));
  return months;
}

/** Rows that say an earlier month than the last one read may be of that month, and no later. */
export function knownSinceMs(lowestMonth: string): number {
  return startOfMonthMs(lowestMonth, 1);
}

export function lower(one: Floor, other: Floor): Floor {
  return one.id <= other.id ? one : other;
}
