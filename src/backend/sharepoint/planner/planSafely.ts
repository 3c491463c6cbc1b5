import { knownDownTo, rateOf, reachOf, type LaneKnowledge } from './Knowledge';
import { planLanding } from './planLanding';
import { topOf, type LaneQuestion } from './LaneQuestion';
import { type Limits } from './Limits';
import { isFullBelow } from './landed';
import { monthAt } from './months';
import { type Part } from './Part';
import { inGroups, planTop } from './planTop';
import { monthsDown } from './Reach';

/** More groups of keys than this are cheaper to look for among everybody's rows. */
const mostGroups = 7;

/**
 * Parts that are served at any size, below what is known: so every trip leads further down, whatever is refused. Where
 * nothing else answers they are many.
 */
export function planSafely(knowledge: LaneKnowledge, question: LaneQuestion): readonly Part[] {
  const floorId = knownDownTo(knowledge, question.keys);
  if (floorId === Infinity || (question.isNear && knowledge.trips === 0)) return planTop(knowledge, question);
  const groups = groupsBelow(knowledge, question);
  if (canUseWindows(knowledge, question.limits) && groups.length > mostGroups)
    return [walkBelow(knowledge, { top: question.limits.headRows, floorId, step: 0 })];
  if (!canUseWindows(knowledge, question.limits))
    return rungs(knowledge, question).map(step =>
      walkBelow(knowledge, { top: walkRows(knowledge, question.limits), floorId, step })
    );
  return groups.flatMap(
    group =>
      planLanding(knowledge, { ...question, keys: group.keys }) ??
      rungs(knowledge, { ...question, keys: group.keys }).map(step =>
        windowBelow(knowledge, { question, group, step })
      )
  );
}

function canUseWindows({ lane }: LaneKnowledge, limits: Limits): boolean {
  return lane.list === 'posts' && limits.mergesBounds && limits.keyStrategy !== 'each';
}

/** Where months lead on, walks only see to it that each trip leads further down: they grow until they need not wait. */
function walkRows({ lane, trips }: LaneKnowledge, { pageSize, walkRows: most }: Limits): number {
  return lane.monthColumn ? Math.min(most, pageSize * 2 ** Math.max(0, trips - 1)) : most;
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
