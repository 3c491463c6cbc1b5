import { type Rate, type Rates } from '../planner/Knowledge';
import { type Placed, type Reading } from '../planner/Reading';

/** What reading timelines told of the lists, for whichever is read next. */
export interface TimelineMemory {
  /** The highest ID of a post seen; 0 for none. */
  headId(): number;
  rates(): Rates;
  seeId(id: number): void;
  learn(reading: Reading<Placed>): void;
}

export function createTimelineMemory(): TimelineMemory {
  const rates = new Map<string, Rate>();
  let headId = 0;
  const seeId = (id: number): void => {
    headId = Math.max(headId, id);
  };
  return {
    headId: () => headId,
    rates: () => rates,
    seeId,
    learn: ({ feeds }) => {
      for (const { knowledge } of feeds) {
        for (const [key, rate] of knowledge.rates) rates.set(key, rate);
        if (knowledge.lane.list === 'posts') seeId(knowledge.headId);
      }
    }
  };
}
