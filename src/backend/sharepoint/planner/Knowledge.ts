import { type Lane, type Row } from './Part';
import { nothing, type Floor, type Reach } from './Reach';

/** What is known of the number of rows a key has; kept from visit to visit. */
export interface Rate {
  /** In all, as far as answers told. */
  readonly allTime: number;
  /** In one month, likewise. */
  readonly perMonth: number;
  /** Whether all time was served with no more than `allTime`, refused, or not asked yet. */
  readonly allTimeWas: 'unasked' | 'served' | 'refused';
  /** In one bucket. */
  readonly perBucket: number;
  /** Buckets that were refused by themselves. */
  readonly fullBuckets: readonly number[];
  /** Months that were refused to this key alone. */
  readonly fullMonths: readonly string[];
}

export type Rates = ReadonlyMap<string, Rate>;

/** What earlier trips brought, of one lane. */
export interface LaneKnowledge {
  readonly lane: Lane;
  /** Rows of the keys, by ID. */
  readonly rows: ReadonlyMap<number, Row>;
  readonly reaches: ReadonlyMap<string, Reach>;
  /** Where reading begins: rows at or above it are of no interest. */
  readonly from: Floor;
  readonly rates: Rates;
  /** When everybody's rows were made, as far as seen, by ID: they tell which IDs a month has. */
  readonly seenMs: ReadonlyMap<number, number>;
  /** Rows of everybody's that are of none of the keys, by the post they are of: a topic row may tell of one. */
  readonly others: ReadonlyMap<string, Row>;
  /** The highest ID seen, now or on an earlier visit; 0 for none. */
  readonly headId: number;
  /** Whose everybody's newest rows were when last seen: they tell whether a page is found among them. */
  readonly sample: readonly string[];
  /** Trips that asked this lane. */
  readonly trips: number;
}

export function emptyLane(
  lane: Lane,
  { rates = new Map(), headId = 0, sample = [], from = nothing }: Partial<Remains> = {}
): LaneKnowledge {
  const unread = { rows: new Map(), reaches: new Map(), seenMs: new Map(), others: new Map(), trips: 0 };
  return { lane, ...unread, from, rates, headId, sample };
}

type Remains = Pick<LaneKnowledge, 'rates' | 'headId' | 'sample' | 'from'>;

export function reachOf({ reaches, from }: LaneKnowledge, key: string): Reach {
  return reaches.get(key) ?? { whole: from, months: new Map(), buckets: new Map() };
}

/** The ID at or above which no row of any of the keys is unseen. */
export function knownDownTo(knowledge: LaneKnowledge, keys: readonly string[]): number {
  return Math.max(...keys.map(key => reachOf(knowledge, key).whole.id));
}

export function isUnread({ reaches }: LaneKnowledge, key: string): boolean {
  return !reaches.has(key);
}

/** In one part, of a key that was refused: answers for 40,000 rows in 8 parts. */
const bucketsAtFirst = 8;

/** What nothing is known of: as many of them as a part may hold fill it. */
export function rateOf(rates: Rates, key: string, { partRows, keysPerPart }: PartSize): Rate {
  const even = partRows / keysPerPart;
  const perBucket = partRows / bucketsAtFirst;
  return (
    rates.get(key) ?? {
      ...{ allTime: even, perMonth: even, perBucket },
      ...{ allTimeWas: 'unasked', fullMonths: [], fullBuckets: [] }
    }
  );
}

export interface PartSize {
  readonly partRows: number;
  readonly keysPerPart: number;
}

/** The floor an answer reaches: everything it asked for, where the page was not full. */
export function floorOf(rows: readonly Row[], { top, ifAll }: { top: number; ifAll: Floor }): Floor {
  const last = rows[rows.length - 1];
  return last && rows.length >= top ? { id: last.id, ms: last.createdMs } : ifAll;
}
