import { bucketCount } from '../../../domain/bucketOf';
import { type Rate, type Rates } from '../planner/Knowledge';

/** As many as somebody follows at most, with those whom he looked at besides. */
const mostKept = 3000;
const mostFull = 120;
/** Characters: more than that many keys take. */
const mostText = 500_000;
/** Counts up with every change of what is written: what another version wrote is not read. */
const version = 1;

/** The rates of the keys that were learned last, as text; how much of it there is may only be estimated. */
export function printLessons(rates: Rates): string {
  const kept = [...rates].slice(-mostKept);
  const lessons = kept.map(([key, { allTime, perMonth, allTimeWas, perBucket, fullBuckets, fullMonths }]) => [
    ...[key, allTimeWas, allTime, perMonth, perBucket],
    ...[fullMonths.slice(-mostFull), fullBuckets]
  ]);
  return JSON.stringify([version, lessons]);
}

/** Total. Whatever it says, pages stay exact: at worst more is asked for than is needed. */
export function readLessons(text: string): Rates {
  return new Map(lessonsIn(text).flatMap(lesson => (Array.isArray(lesson) ? readLesson(lesson) : [])));
}

function lessonsIn(text: string): readonly unknown[] {
  if (text.length > mostText) return [];
  try {
    const [writtenBy, lessons] = listIn(JSON.parse(text));
    return writtenBy === version ? listIn(lessons, mostKept) : [];
  } catch {
    return [];
  }
}

function readLesson([key, was, ...rest]: readonly unknown[]): readonly (readonly [string, Rate])[] {
  const [allTime, perMonth, perBucket, months, buckets] = rest;
  if (typeof key !== 'string' || key === '' || !isKind(was)) return [];
  const rate: Rate = {
    allTimeWas: was,
    allTime: countIn(allTime),
    perMonth: countIn(perMonth),
    perBucket: countIn(perBucket),
    fullMonths: listIn(months).filter(isMonth),
    fullBuckets: listIn(buckets).filter(isBucket)
  };
  return [[key, rate]];
}

const isKind = (was: unknown): was is Rate['allTimeWas'] =>
  was === 'unasked' || was === 'served' || was === 'refused';

/** JSON has no infinity. */
const countIn = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : Infinity);

function listIn(value: unknown, most = mostFull): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

const isMonth = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);

const isBucket = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < bucketCount;
