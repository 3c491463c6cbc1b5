import { type Rate, type Rates } from '../planner/Knowledge';
import { type Placed, type Reading, type Remembered } from '../planner/Reading';

/** What reading timelines told of the lists, for whichever is read next. */
export interface TimelineMemory {
  remembered(): Remembered;
  /** Of everybody's newest posts and rows of topics. */
  see(newest: Newest): void;
  learn(reading: Reading<Placed>): void;
  /** What this visit has learned says more. */
  recall(earlier: Rates): void;
}

export type Newest = Pick<Remembered, 'headId' | 'topicHeadId' | 'sample'>;

export function createTimelineMemory(): TimelineMemory {
  const rates = new Map<string, Rate>();
  let [headId, topicHeadId, sample]: [number, number, readonly string[]] = [0, 0, []];
  const see = (newest: Newest): void => {
    headId = Math.max(headId, newest.headId ?? 0);
    topicHeadId = Math.max(topicHeadId, newest.topicHeadId ?? 0);
    sample = newest.sample ?? sample;
  };
  return {
    remembered: () => ({ rates, headId, topicHeadId, sample }),
    see,
    recall: earlier => {
      for (const [key, rate] of earlier) if (!rates.has(key)) rates.set(key, rate);
    },
    learn: ({ feeds }) => {
      for (const { knowledge } of feeds) {
        for (const [key, rate] of knowledge.rates) rates.set(key, rate);
        if (knowledge.lane.list === 'posts') see({ headId: knowledge.headId });
        if (knowledge.lane.list === 'topics') see({ topicHeadId: knowledge.headId });
      }
    }
  };
}
