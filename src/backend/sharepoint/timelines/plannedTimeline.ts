import { type PostPage } from '../../PostStore';
import { type Timeline } from '../../Timelines';
import { type Reading } from '../planner/Reading';
import { readPage } from '../planner/readPage';
import { clampTimes } from '../readPostPage';
import { attempt } from '../toBackendError';
import { type PlannedSource } from './plannedSource';
import { type TimelineMemory } from './TimelineMemory';
import { type WholePost } from './WholePost';

export interface PlannedParts {
  readonly source: PlannedSource;
  readonly memory: TimelineMemory;
  /** What is known before the first trip; it may make that trip to find out what is asked for. */
  begin(): Promise<Reading<WholePost>>;
}

/** A timeline whose parts the planner chooses. What one page told serves the next. */
export function plannedTimeline({ source, memory, begin }: PlannedParts): Timeline {
  let known: Reading<WholePost> | undefined;
  const read = async (from: Reading<WholePost>, cursor?: number): Promise<PostPage> => {
    const { posts, olderCursor, reading } = await readPage(source, from, cursor);
    known = reading;
    memory.learn(reading);
    return {
      posts: clampTimes(posts.map(({ post }) => post)),
      unavailableIds: source.takeUnavailable(),
      olderCursor
    };
  };
  const act = { act: 'read', target: 'a timeline' };
  return {
    readNewest: () => attempt(act, async () => read(await begin())),
    readOlder: cursor => attempt(act, async () => read(known ?? (await begin()), cursor))
  };
}
