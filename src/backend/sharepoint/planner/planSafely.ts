import { rateOf, reachOf, type LaneKnowledge } from './Knowledge';
import { planLanding } from './planLanding';
import { areFew, isMany, topOf, type LaneQuestion } from './LaneQuestion';
import { type Limits } from './Limits';
import { isFullBelow } from './landed';
import { monthAt } from './months';
import { type Part } from './Part';
import { monthsDown } from './Reach';

/** More groups of keys than this are cheaper to look for among everybody's rows. */
const mostGroups = 7;
/** The newest rows are where most readers stay. */
const mostGroupsAtTop = 20;

/**
 * Parts that are served at any size, below what is known: so every trip leads further down, whatever is refused. Where
 * nothing else answers they are many.
 */
export function planSafely(knowledge: LaneKnowledge, question: LaneQuestion): readonly Part[] {
  const floorId = Math.max(...question.keys.map(key => reachOf(knowledge, key).whole.id));
  if (floorId === Infinity) return planTop(knowledge, question);
  const groups = groupsBelow(knowledge, question);
  if (canUseWindows(knowledge, question.limits) && groups.length > mostGroups)
    return [walkBelow(knowledge, { top: question.limits.headRows, floorId, step: 0 })];
  if (!canUseWindows(knowledge, question.limits))
    return rungs(knowledge, question).map(step =>
      walkBelow(knowledge, { top: question.limits.walkRows, floorId, step })
    );
  return groups.flatMap(
    group =>
      planLanding(knowledge, { ...question, keys: group.keys }) ??
      rungs(knowledge, { ...question, keys: group.keys }).map(step =>
        windowBelow(knowledge, { question, group, step })
      )
  );
}

/** At the top of the list: everybody's newest rows, and windows of the rows that were newest when last seen. */
function planTop(knowledge: LaneKnowledge, { keys, limits }: LaneQuestion): readonly Part[] {
  const { lane, headId } = knowledge;
  const isOfPeople = lane.keyColumn === 'AuthorKey';
  const isCold = isOfPeople && headId === 0 && !areFew(keys);
  const isMost = keys.length > mostGroupsAtTop * limits.keysPerPart;
  const many = isMost ? 2 * limits.headRows : limits.headRows;
  const top = isCold ? limits.headRows : isMany(keys, limits) ? many : limits.pageSize;
  const walk: Part = { kind: 'walk', lane, top, isWhole: isCold, mayBeRefused: false };
  if (!isOfPeople || headId === 0 || isMost || limits.keyStrategy === 'each') return [walk];
  const aboveId = Math.max(0, headId - limits.partRows);
  const windows = inGroups(keys, limits).map((group): Part => ({
    ...{ kind: 'window', lane, keys: group, aboveId, top: topOf(knowledge, limits) },
    // The walk is served even if more was posted since than a window holds.
    mayBeRefused: true
  }));
  return [walk, ...windows];
}

function canUseWindows({ lane }: LaneKnowledge, limits: Limits): boolean {
  return lane.list === 'posts' && limits.mergesBounds && limits.keyStrategy !== 'each';
}

interface Group {
  readonly keys: readonly string[];
  readonly floorId: number;
}

/** Keys whose known ends at about the same ID. */
function groupsBelow(knowledge: LaneKnowledge, { keys, limits }: LaneQuestion): readonly Group[] {
  const floorOf = (key: string): number => reachOf(knowledge, key).whole.id;
  const sorted = [...keys].sort((one, other) => floorOf(other) - floorOf(one) || (one < other ? -1 : 1));
  return inGroups(sorted, limits).map(group => ({ keys: group, floorId: floorOf(group[0] ?? '') }));
}

function inGroups(keys: readonly string[], { keysPerPart }: Limits): readonly (readonly string[])[] {
  const count = Math.ceil(keys.length / keysPerPart);
  return Array.from({ length: count }, (_, at) => keys.slice(at * keysPerPart, (at + 1) * keysPerPart));
}

/** One step down; many where a key is so full that no index leads on. */
function rungs(knowledge: LaneKnowledge, { keys, calendar, limits }: LaneQuestion): readonly number[] {
  // Where the last page was full, the next is near.
  const isDense = keys.every(key => knowledge.rows.get(reachOf(knowledge, key).whole.id)?.key === key);
  const isBlocked = keys.some(key => {
    const { fullBuckets, allTime } = rateOf(knowledge.rates, key, limits);
    const next = monthAt(calendar.nowMs, 1 - monthsDown(reachOf(knowledge, key), calendar).length);
    if (allTime < Infinity) return false;
    if (knowledge.lane.bucketColumn) return fullBuckets.length > 0;
    return !knowledge.lane.monthColumn || isFullBelow(knowledge, { key, month: next });
  });
  return Array.from({ length: isBlocked && !isDense ? limits.rungsPerTrip : 1 }, (_, step) => step);
}

function windowBelow(
  knowledge: LaneKnowledge,
  { question: { limits }, group, step }: { question: LaneQuestion; group: Group; step: number }
): Part {
  const belowId = Math.max(1, group.floorId - step * limits.partRows);
  const aboveId = Math.max(0, belowId - limits.partRows - 1);
  const { lane } = knowledge;
  const top = topOf(knowledge, limits);
  return { kind: 'window', lane, keys: group.keys, aboveId, belowId, top, mayBeRefused: false };
}

/** So many rows lie at least so many IDs deep: the next step begins where this one ends, or above. */
function walkBelow(
  { lane }: LaneKnowledge,
  { top, floorId, step }: { top: number; floorId: number; step: number }
): Part {
  return { kind: 'walk', lane, belowId: Math.max(1, floorId - step * top), top, mayBeRefused: false };
}
