import { type Timeline } from '../../Timelines';
import { tagLane } from '../planner/Part';
import { createFiledTopics } from './FiledTopics';
import { plannedSource } from './plannedSource';
import { plannedTimeline } from './plannedTimeline';
import { limitsOf, newReading, type TimelineParts } from './TimelineParts';

/**
 * What was posted about a topic, or to somebody.
 * @param keysOf the topic keys, `#budget` or `@17`: any of them
 */
export function topicTimeline(parts: TimelineParts, keysOf: () => Promise<readonly string[]>): Timeline {
  const { connection, memory } = parts;
  const filed = createFiledTopics();
  let keys: readonly string[] = [];
  const source = plannedSource({
    connection,
    limits: limitsOf(parts),
    filed,
    isShown: post => filed.believedOf(post).some(topic => keys.includes(topic)),
    isWanted: () => false
  });
  return plannedTimeline({
    source,
    memory,
    begin: async () => {
      keys = await keysOf();
      return newReading(parts, [{ lane: tagLane, keys }]);
    }
  });
}
