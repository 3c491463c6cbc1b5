import { isUnread, rateOf, reachOf, type LaneKnowledge, type Rate } from './Knowledge';
import { areFew, belowFloors, isMany, shareOf, topOf, type LaneQuestion } from './LaneQuestion';
import { packKeys } from './packKeys';
import { type Part } from './Part';
import { planBuckets } from './planBuckets';
import { planMonths } from './planMonths';
import { planSafely } from './planSafely';
import { canNameWindows, isMost } from './planTop';
import { reaches } from './Reach';

/**
 * The parts that bring a lane closer to its target; none once no unseen row can rank above it. What may be refused goes
 * with what never is, for the same keys.
 */
export function planLane(knowledge: LaneKnowledge, question: LaneQuestion): readonly Part[] {
  const { target, calendar } = question;
  const needy = question.keys.filter(
    key => !reaches(reachOf(knowledge, key), target, { lane: knowledge.lane, calendar })
  );
  if (needy.length === 0) return [];
  const asked = { ...question, keys: needy };
  const safe = planSafely(knowledge, asked);
  if (isLookedFor(knowledge, asked)) return safe;
  const sought = [...safe, ...planAllTime(knowledge, asked)];
  if (isFirst(knowledge) && isMany(needy, question.limits)) return sought;
  return [...sought, ...planMonths(knowledge, asked), ...planBuckets(knowledge, asked)];
}

/** Whether everybody's newest rows are looked at before any key is sought. Without the newest ID no window can be named. */
function isLookedFor(knowledge: LaneKnowledge, { keys, limits, isNear }: LaneQuestion): boolean {
  const { lane, headId } = knowledge;
  if (!isFirst(knowledge)) return false;
  if (isNear && canNameWindows(knowledge, limits)) return true;
  if (lane.keyColumn !== 'AuthorKey' || areFew(keys)) return false;
  return headId === 0 || isMost(keys, limits);
}

function isFirst({ trips, from }: LaneKnowledge): boolean {
  return trips === 0 && from.id === Infinity;
}

function planAllTime(knowledge: LaneKnowledge, { keys, limits }: LaneQuestion): readonly Part[] {
  const { lane, rates } = knowledge;
  const rate = (key: string): Rate => rateOf(rates, key, limits);
  const open = keys.filter(key => {
    const { allTime, allTimeWas } = rate(key);
    // A refusal stands on the first trip of a visit: months answer. Where they did not, an eighth is tried.
    const isTriedAgain = !lane.monthColumn || !isUnread(knowledge, key);
    return allTimeWas === 'refused' ? allTime < Infinity && isTriedAgain : true;
  });
  const groups = packKeys(open, {
    rowsOf: key => rate(key).allTime,
    mostRows: limits.partRows,
    mostKeys: limits.keyStrategy === 'each' ? 1 : limits.keysPerPart
  });
  const top = topOf(knowledge, limits);
  return groups.map(group => ({
    ...{ kind: 'all-time', lane, keys: group, mayBeRefused: true },
    ...belowFloors(group.map(key => reachOf(knowledge, key).whole.id)),
    top: isFirst(knowledge) ? shareOf(top, groups.length) : top
  }));
}
