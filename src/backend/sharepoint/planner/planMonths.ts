import { isUnread, rateOf, reachOf, type LaneKnowledge } from './Knowledge';
import { areFew, belowFloors, pageOfTopics, shareOf, topOf, type LaneQuestion } from './LaneQuestion';
import { type Limits } from './Limits';
import { monthSets } from './monthSets';
import { monthAt } from './months';
import { packKeys } from './packKeys';
import { type Part } from './Part';
import { disorderMs, isRankedByOwnId, monthsDown, type Calendar, type Reach } from './Reach';

/** Into a month: until then what is shown may be of the one before. */
const earlyMs = 7 * 24 * 3_600_000;

const mostMonths = 12;
const mostMonthsOfOne = 40;
const mostMonthsInSets = 70;

/**
 * The coming month, for columns that are wrong by one, this one and the last: they tell all of this month. While that is
 * young, few keys are asked for one month more.
 */
function firstMonths({ keys, calendar, limits }: LaneQuestion): number {
  const isYoung = new Date(calendar.nowMs).getUTCDate() <= 15;
  return isYoung && keys.length <= 4 * limits.keysPerPart ? 4 : 3;
}

/** Of one key all that a trip holds: whose months are empty is soon known to be quiet since. */
function laterMonths(known: number, keys: readonly string[]): number {
  return keys.length === 1 ? mostMonthsOfOne : Math.min(known, mostMonths);
}

/** The latest months first, then twice as many as are known. A month that is not read to its end is read on. */
export function planMonths(knowledge: LaneKnowledge, question: LaneQuestion): readonly Part[] {
  const { lane, rates } = knowledge;
  const { limits, calendar } = question;
  if (!lane.monthColumn) return [];
  if (isAskedInSets(knowledge, question)) return planSets(knowledge, question);
  const keysByMonth = new Map<string, string[]>();
  for (const key of question.keys) {
    const rate = rateOf(rates, key, limits);
    if (rate.allTimeWas === 'served' || isTriedAlone(knowledge, { key, question })) continue;
    const known = monthsDown(reachOf(knowledge, key), calendar).length;
    const count = known === 0 ? firstMonths(question) : laterMonths(known, question.keys);
    const down = { count, lowest: lowestMonth(question), full: rate.fullMonths };
    for (const month of monthsWanted(reachOf(knowledge, key), { calendar, ...down }))
      keysByMonth.set(month, [...(keysByMonth.get(month) ?? []), key]);
  }
  return [...keysByMonth].flatMap(([month, keys]) => {
    const groups = groupsOf(keys, { knowledge, limits });
    return groups.map((group): Part => ({
      ...{ kind: 'month', lane, keys: group, months: [month], mayBeRefused: true },
      ...belowFloors(group.map(key => floorIn(knowledge, { key, month }))),
      top: topIn(month, { knowledge, question, groupCount: groups.length })
    }));
  });
}

interface MonthPlan {
  readonly knowledge: LaneKnowledge;
  readonly question: LaneQuestion;
  readonly groupCount: number;
}

/** Later in a month the one before is asked only to show that no row of this one is among its. */
function topIn(month: string, { knowledge, question, groupCount }: MonthPlan): number {
  const { calendar, limits } = question;
  const top = topOf(knowledge, limits);
  // Of one person or thread the rows are whole posts: they are the page.
  const isPage = areFew(question.keys) && isRankedByOwnId(knowledge.lane);
  if (isPage) return top;
  // Of one topic many months are asked at once, of which one mostly holds the page.
  if (knowledge.trips > 0) return question.keys.length === 1 ? pageOfTopics(limits) : top;
  const isOver = month < monthAt(calendar.nowMs - earlyMs, 0);
  return shareOf(isOver ? Math.ceil(top / 4) : top, groupCount);
}

/** Of one person everything is asked at once: which month is too full must be known after one trip. */
function isAskedInSets({ lane, rates, trips }: LaneKnowledge, { keys, limits }: LaneQuestion): boolean {
  const isNew = keys.every(key => {
    const { allTimeWas, fullMonths } = rateOf(rates, key, limits);
    return allTimeWas === 'unasked' || fullMonths.length > 0;
  });
  return (
    trips === 0 && isNew && areFew(keys) && lane.keyColumn === 'AuthorKey' && limits.keyStrategy !== 'each'
  );
}

/** A month that is known to be too full would spoil the sets it is in. */
function planSets(
  { lane, rates, from }: LaneKnowledge,
  { keys, calendar, limits }: LaneQuestion
): readonly Part[] {
  const most = Math.min(mostMonthsInSets, 2 * Math.floor(limits.keysPerPart / keys.length));
  const months: string[] = [];
  for (
    let later = 1;
    months.length < most && monthAt(calendar.nowMs, later) >= calendar.firstMonth;
    later -= 1
  )
    months.push(monthAt(calendar.nowMs, later));
  const top = limits.pageSize;
  const full = keys.flatMap(key => rateOf(rates, key, limits).fullMonths);
  return monthSets(months.filter(month => !full.includes(month))).map(set => ({
    ...{ kind: 'month', lane, keys, months: set, top, mayBeRefused: true },
    ...belowFloors([from.id])
  }));
}

/** Where each key is a part of its own, months are asked only of those that were refused. */
function isTriedAlone(
  knowledge: LaneKnowledge,
  { key, question: { keys, limits } }: { key: string; question: LaneQuestion }
): boolean {
  const { allTimeWas } = rateOf(knowledge.rates, key, limits);
  return (
    limits.keyStrategy === 'each' && keys.length > 8 && isUnread(knowledge, key) && allTimeWas !== 'refused'
  );
}

function floorIn(knowledge: LaneKnowledge, { key, month }: { key: string; month: string }): number {
  return reachOf(knowledge, key).months.get(month)?.id ?? knowledge.from.id;
}

/** What was filed a month too early may still be as late as the target. */
function lowestMonth({ target, calendar }: LaneQuestion): string {
  const { createdMs } = target;
  return createdMs > -Infinity ? monthAt(createdMs - disorderMs - 1, -1) : calendar.firstMonth;
}

interface MonthsDown {
  readonly calendar: Calendar;
  /** At most so many that are not read yet. */
  readonly count: number;
  readonly lowest: string;
  readonly full: readonly string[];
}

function monthsWanted(reach: Reach, { calendar, count, lowest, full }: MonthsDown): readonly string[] {
  const known = monthsDown(reach, calendar);
  const unfinished = known.filter(month => (reach.months.get(month)?.id ?? 0) > 0);
  const next: string[] = [];
  for (let later = 1 - known.length; next.length < count; later -= 1) {
    const month = monthAt(calendar.nowMs, later);
    // Below a month that is refused, windows lead on.
    if (month < lowest || month < calendar.firstMonth || full.includes(month)) break;
    if (!reach.months.has(month)) next.push(month);
  }
  return [...unfinished, ...next];
}

function groupsOf(
  keys: readonly string[],
  { knowledge, limits }: { knowledge: LaneKnowledge; limits: Limits }
): readonly (readonly string[])[] {
  return packKeys(keys, {
    rowsOf: key => rateOf(knowledge.rates, key, limits).perMonth,
    mostRows: limits.partRows,
    mostKeys: limits.keyStrategy === 'each' ? 1 : limits.keysPerPart
  });
}
