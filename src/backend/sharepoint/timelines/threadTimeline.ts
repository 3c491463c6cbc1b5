import { type Post } from '../../../domain/Post';
import { type PostKey } from '../../../domain/PostKey';
import { type Timeline } from '../../Timelines';
import { type Ask } from '../askBatch';
import { askRows } from '../askRows';
import { threadLane } from '../planner/Part';
import { keyedQueries } from '../planner/partQuery';
import { createFiledTopics } from './FiledTopics';
import { plannedSource } from './plannedSource';
import { plannedTimeline } from './plannedTimeline';
import { readWhole } from './readWhole';
import { limitsOf, newReading, type TimelineParts } from './TimelineParts';

/** The answers within one thread, and with their newest page what it began with. */
export function threadTimeline(parts: TimelineParts, root: PostKey): Timeline {
  const { connection, memory } = parts;
  let first: readonly Post[] = [];
  const source = plannedSource({
    connection,
    limits: limitsOf(parts),
    filed: createFiledTopics(),
    isShown: ({ post }) => post.rootKey === root,
    isWanted: () => false
  });
  const timeline = plannedTimeline({
    source,
    memory,
    begin: () => {
      source.askAlong({
        asks: askRoot(parts, root),
        learn: found => {
          const rows = found.flatMap(asked => (asked === 'refused' ? [] : asked));
          first = readWhole(rows, connection.serverClock.nowMs()).posts.map(({ post }) => post);
        }
      });
      return Promise.resolve(newReading(parts, [{ lane: threadLane, keys: [root] }]));
    }
  });
  return {
    readNewest: async () => ({ ...(await timeline.readNewest()), related: first }),
    readOlder: cursor => timeline.readOlder(cursor)
  };
}

function askRoot(parts: TimelineParts, root: PostKey): readonly Ask[] {
  const { findList, postColumns } = parts.connection;
  return keyedQueries({ column: 'PostKey', keys: [root], top: 1 }, limitsOf(parts)).map(({ query }) => ({
    rows: batched =>
      askRows(batched, findList, {
        ...{ list: 'HallwayPosts', query, hasMetadata: true },
        columns: postColumns.names()
      })
  }));
}
