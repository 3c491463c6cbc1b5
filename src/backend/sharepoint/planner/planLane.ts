import { isUnread, rateOf, reachOf, type LaneKnowledge, type Rate } from './Knowledge';
import { areFew, belowFloors, isMany, topOf, type LaneQuestion } from './LaneQuestion';
import { packKeys } from './packKeys';
import { type Part } from './Part';
import { planBuckets } from './planBuckets';
import { planMonths } from './planMonths';
import { planSafely } from './planSafely';
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
  if (isWalkFirst(knowledge, asked)) return safe;
  return [
    ...safe,
    ...planAllTime(knowledge, asked),
    ...planMonths(knowledge, asked),
    ...planBuckets(knowledge, asked)
  ];
}

/** Without the newest ID no window can be named. */
function isWalkFirst({ lane, headId, trips, from }: LaneKnowledge, { keys, limits }: LaneQuestion): boolean {
  if (trips > 0 || from.id < Infinity || lane.keyColumn !== 'AuthorKey' || areFew(keys)) return false;
  return headId === 0 || isMany(keys, limits);
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
  return groups.map(group => ({
    ...{ kind: 'all-time', lane, keys: group, mayBeRefused: true },
    ...belowFloors(group.map(key => reachOf(knowledge, key).whole.id)),
    top: topOf(knowledge, limits)
  }));
}
