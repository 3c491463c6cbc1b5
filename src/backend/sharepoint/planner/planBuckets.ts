import { bucketCount } from '../../../domain/bucketOf';
import { rateOf, reachOf, type LaneKnowledge } from './Knowledge';
import { belowFloors, topOf, type LaneQuestion } from './LaneQuestion';
import { type Part } from './Part';

/** The newest few are spread over eight parts: two fifths of the page from each are seldom too little. */
const shareOfPage = 2.5;

const allBuckets = Array.from({ length: bucketCount }, (_, bucket) => bucket);

/** The buckets of keys that were refused by themselves, as many to a part as it holds. */
export function planBuckets(knowledge: LaneKnowledge, question: LaneQuestion): readonly Part[] {
  if (!knowledge.lane.bucketColumn) return [];
  return question.keys
    .filter(key => rateOf(knowledge.rates, key, question.limits).allTime === Infinity)
    .flatMap(key => partsOf(knowledge, { key, question }));
}

function partsOf(
  knowledge: LaneKnowledge,
  { key, question }: { key: string; question: LaneQuestion }
): readonly Part[] {
  const { limits, target } = question;
  const { buckets } = reachOf(knowledge, key);
  const { perBucket, fullBuckets } = rateOf(knowledge.rates, key, limits);
  const floorOf = (bucket: number): number => buckets.get(bucket)?.id ?? knowledge.from.id;
  const wanted = allBuckets
    .filter(bucket => !fullBuckets.includes(bucket) && (!buckets.has(bucket) || floorOf(bucket) > target.id))
    .sort((one, other) => Number(buckets.has(one)) - Number(buckets.has(other)));
  const isFirst = buckets.size === 0;
  const top = Math.ceil(topOf(knowledge, limits) / (isFirst ? shareOfPage : 1));
  return inParts(wanted, bucketsPerPart(perBucket, question)).map(together => ({
    ...{ kind: 'buckets', lane: knowledge.lane, keys: [key], buckets: together, top, mayBeRefused: true },
    ...belowFloors(together.map(floorOf))
  }));
}

function bucketsPerPart(perBucket: number, { limits }: LaneQuestion): number {
  const most = limits.keyStrategy === 'each' ? 1 : limits.keysPerPart;
  // The shares of a full part may not quite add up to it.
  return Math.max(1, Math.min(most, Math.floor(limits.partRows / perBucket + 1e-6)));
}

function inParts(buckets: readonly number[], size: number): readonly (readonly number[])[] {
  const count = Math.ceil(buckets.length / size);
  return Array.from({ length: count }, (_, at) => buckets.slice(at * size, (at + 1) * size));
}
