import { emptyLane, type LaneKnowledge, type Rates } from './Knowledge';
import { learn } from './learn';
import { type Limits } from './Limits';
import { type Answer, type Lane } from './Part';
import { disorderMs, isRankedByOwnId, type Calendar, type Place } from './Reach';

/** The keys one timeline is made of, by the lane that answers for them. */
export interface Feed {
  readonly lane: Lane;
  readonly keys: readonly string[];
}

/** A post as a page orders it; the caller's own rows hold more. */
export type Placed = Place & { readonly postKey: string };

/** A timeline while it is read: what it is made of, and what is known. */
export interface Reading<Post extends Placed> {
  readonly feeds: readonly { readonly keys: readonly string[]; readonly knowledge: LaneKnowledge }[];
  /** What was asked for by key: the post, or that there is none. */
  readonly posts: ReadonlyMap<string, Post | 'gone'>;
  readonly calendar: Calendar;
  readonly limits: Limits;
}

export interface Remembered {
  /** Where an earlier reading ended: what ranks above is not read again. */
  readonly from?: Place;
  readonly rates?: Rates;
  /** The highest ID seen of a post. */
  readonly headId?: number;
  /** And of a topic row. */
  readonly topicHeadId?: number;
  /** Who wrote everybody's newest posts. */
  readonly sample?: readonly string[];
}

export function beginReading<Post extends Placed>(
  feeds: readonly Feed[],
  { calendar, limits, remembered = {} }: { calendar: Calendar; limits: Limits; remembered?: Remembered }
): Reading<Post> {
  const { from, rates, sample } = remembered;
  const floor = from && { id: from.id, ms: from.createdMs + disorderMs };
  const isOfPosts = feeds.every(({ lane, keys }) => isRankedByOwnId(lane) || keys.length === 0);
  return {
    feeds: feeds.map(({ lane, keys }) => {
      const ofPosts = { from: floor, headId: remembered.headId, sample };
      const head = isRankedByOwnId(lane) ? ofPosts : { headId: remembered.topicHeadId };
      return { keys, knowledge: emptyLane(lane, { rates, ...head }) };
    }),
    posts: new Map(),
    // A topic row may be much later than its post.
    calendar: floor && isOfPosts ? { ...calendar, nowMs: Math.min(calendar.nowMs, floor.ms) } : calendar,
    limits
  };
}

export function learnAnswers<Post extends Placed>(
  reading: Reading<Post>,
  answers: readonly Answer[]
): Reading<Post> {
  const { limits, calendar } = reading;
  const feeds = reading.feeds.map(({ keys, knowledge }) => ({
    keys,
    knowledge: learn(knowledge, answers, { keys, limits, calendar })
  }));
  return { ...reading, feeds };
}

/**
 * Everybody's newest rows, read before it was known what to look for. What they tell is a beginning: what comes next is
 * still the first that is asked for these keys.
 */
export function learnNewest<Post extends Placed>(
  reading: Reading<Post>,
  newest: readonly Answer[]
): Reading<Post> {
  const { feeds, ...read } = learnAnswers(reading, newest);
  const [posts] = newest;
  const sample = !posts || posts.outcome === 'refused' ? [] : posts.outcome.map(({ key }) => key);
  return {
    ...read,
    feeds: feeds.map(({ keys, knowledge }) => ({
      keys,
      knowledge: { ...knowledge, trips: 0, sample: isRankedByOwnId(knowledge.lane) ? sample : [] }
    }))
  };
}

/** What was asked for and is not in the answer is gone. */
export function learnPosts<Post extends Placed>(
  reading: Reading<Post>,
  { keys, found }: { keys: readonly string[]; found: readonly Post[] }
): Reading<Post> {
  const posts = new Map(reading.posts);
  for (const key of keys) posts.set(key, 'gone');
  for (const post of found) posts.set(post.postKey, post);
  return { ...reading, posts };
}
