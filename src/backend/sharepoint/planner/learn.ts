import { floorOf, rateOf, reachOf, type LaneKnowledge, type Rate, type Rates } from './Knowledge';
import { type Limits } from './Limits';
import { type Answer, type Part, type Row } from './Part';
import { landed } from './landed';
import { everything, isRankedByOwnId, lower, nothing, type Calendar, type Floor, type Reach } from './Reach';

/** What is known once the answers of a trip are in: rows, how far down they are complete, and rates. */
export function learn(
  knowledge: LaneKnowledge,
  answers: readonly Answer[],
  { keys, limits, calendar }: { keys: readonly string[]; limits: Limits; calendar: Calendar }
): LaneKnowledge {
  const mine = answers.filter(answer => answer.part.lane.keyColumn === knowledge.lane.keyColumn);
  if (mine.length === 0) return knowledge;
  const followed = new Set(keys);
  const learnOne = (before: LaneKnowledge, { part, outcome }: Answer): LaneKnowledge => {
    if (outcome === 'refused') return { ...before, rates: ratesRefused(before, part, limits) };
    return served(before, { part, rows: outcome, followed, limits });
  };
  // Windows were asked where months were expected to end.
  const months = mine.filter(({ part }) => part.kind === 'month').reduce(learnOne, knowledge);
  const start = landed({ ...months, seenMs: withRows(knowledge.seenMs, mine) }, { keys, calendar });
  const learned = mine.filter(({ part }) => part.kind !== 'month').reduce(learnOne, start);
  return { ...learned, trips: knowledge.trips + 1 };
}

function withRows(
  seenMs: ReadonlyMap<number, number>,
  answers: readonly Answer[]
): ReadonlyMap<number, number> {
  const after = new Map(seenMs);
  for (const { outcome } of answers)
    if (outcome !== 'refused')
      for (const { id, createdMs } of outcome) if (createdMs < Infinity) after.set(id, createdMs);
  return after;
}

interface Served {
  readonly part: Part;
  readonly rows: readonly Row[];
  readonly followed: ReadonlySet<string>;
  readonly limits: Limits;
}

function served(before: LaneKnowledge, { part, rows, followed, limits }: Served): LaneKnowledge {
  const [kept, others] = [new Map(before.rows), new Map(before.others)];
  for (const row of rows) {
    if (followed.has(row.key)) kept.set(row.id, row);
    else if (row.id < Infinity) others.set(row.postKey, row);
  }
  const keys = part.kind === 'walk' ? [...followed] : part.keys;
  const reaches = new Map(before.reaches);
  const bottomMs = part.kind === 'window' ? seenAboveMs(before, part.aboveId) : nothing.ms;
  for (const key of keys)
    reaches.set(key, reachAfter(reachOf(before, key), { part, rows, from: before.from, bottomMs }));
  return {
    ...before,
    rows: kept,
    others,
    reaches,
    rates: ratesServed(before, part, limits),
    headId: Math.max(before.headId, rows[0]?.id ?? 0)
  };
}

/** When the lowest row was made that was seen above the bottom of a window: what is unseen below is not newer. */
function seenAboveMs({ lane, seenMs }: LaneKnowledge, aboveId: number): number {
  if (isRankedByOwnId(lane)) return nothing.ms;
  const lowest = Math.min(...[...seenMs.keys()].filter(id => id > aboveId));
  return seenMs.get(lowest) ?? nothing.ms;
}

interface Brought {
  readonly part: Part;
  readonly rows: readonly Row[];
  readonly from: Floor;
  readonly bottomMs: number;
}

function reachAfter(reach: Reach, { part, rows, from, bottomMs }: Brought): Reach {
  if (part.kind === 'month') {
    const floor = floorOf(rows, { top: part.top, ifAll: everything });
    const after = part.months.map(
      month => [month, joined(reach.months.get(month) ?? from, floor, part)] as const
    );
    return { ...reach, months: new Map([...reach.months, ...after]) };
  }
  if (part.kind === 'buckets') {
    const floor = floorOf(rows, { top: part.top, ifAll: everything });
    const after = part.buckets.map(
      bucket => [bucket, joined(reach.buckets.get(bucket) ?? from, floor, part)] as const
    );
    return { ...reach, buckets: new Map([...reach.buckets, ...after]) };
  }
  const ifAll = part.kind === 'window' ? { id: part.aboveId + 1, ms: bottomMs } : everything;
  return { ...reach, whole: joined(reach.whole, floorOf(rows, { top: part.top, ifAll }), part) };
}

/** What lies below a gap is not yet known: the part must begin where the known ends. */
function joined(known: Floor, floor: Floor, { belowId = Infinity }: Part): Floor {
  return belowId >= known.id ? lower(known, floor) : known;
}

type SeekingPart = Part & { readonly kind: 'all-time' | 'month' | 'buckets' };

function isSeeking(part: Part): part is SeekingPart {
  return part.kind !== 'walk' && part.kind !== 'window';
}

/** A part that was served holds no more than the threshold: its keys fit together again. */
function ratesServed(before: LaneKnowledge, part: Part, limits: Limits): Rates {
  if (!isSeeking(part)) return before.rates;
  const share = limits.partRows / part.keys.length;
  return changed(before, { part, limits }, rate => {
    if (part.kind === 'month') return { ...rate, perMonth: Math.min(rate.perMonth, share) };
    if (part.kind === 'buckets')
      return { ...rate, perBucket: Math.min(rate.perBucket, share / part.buckets.length) };
    return { ...rate, allTime: Math.min(rate.allTime, share), allTimeWas: 'served' };
  });
}

/** Somebody among them has many: next time they are asked in parts of an eighth, and one alone never again. */
function ratesRefused(before: LaneKnowledge, part: Part, limits: Limits): Rates {
  if (!isSeeking(part)) return before.rates;
  const isAlone = part.keys.length === 1;
  const share = limits.partRows / Math.max(1, Math.floor(part.keys.length / 8));
  return changed(before, { part, limits }, rate => {
    if (part.kind === 'all-time')
      return { ...rate, allTime: isAlone ? Infinity : share, allTimeWas: 'refused' };
    if (part.kind === 'buckets')
      return part.buckets.length === 1
        ? { ...rate, fullBuckets: [...rate.fullBuckets, ...part.buckets] }
        : { ...rate, perBucket: limits.partRows };
    if (part.months.length > 1) return rate;
    return isAlone
      ? { ...rate, fullMonths: [...rate.fullMonths, ...part.months] }
      : { ...rate, perMonth: share };
  });
}

function changed(
  { rates }: LaneKnowledge,
  { part, limits }: { part: SeekingPart; limits: Limits },
  change: (rate: Rate) => Rate
): Rates {
  const after = new Map(rates);
  for (const key of part.keys) after.set(key, change(rateOf(rates, key, limits)));
  return after;
}
