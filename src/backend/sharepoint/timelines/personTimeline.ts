import { type AuthorKey } from '../../../domain/PostKey';
import { type Timeline } from '../../Timelines';
import { peopleLane } from '../planner/Part';
import { keysOf } from '../sharePointFollows';
import { createFiledTopics } from './FiledTopics';
import { plannedSource } from './plannedSource';
import { plannedTimeline } from './plannedTimeline';
import { limitsOf, newReading, type TimelineParts } from './TimelineParts';
import { type WholePost } from './WholePost';

/** Everything one person wrote, answers too. Most people's posts come whole with the first trip. */
export function personTimeline(parts: TimelineParts, person: AuthorKey): Timeline {
  const { connection, whoAmI, memory } = parts;
  let keys: readonly AuthorKey[] = [person];
  const isHis = ({ post }: WholePost): boolean => post.author.isVerified && keys.includes(post.author.key);
  const source = plannedSource({
    connection,
    limits: limitsOf(parts),
    filed: createFiledTopics(),
    isShown: isHis,
    isWanted: isHis
  });
  return plannedTimeline({
    source,
    memory,
    begin: async () => {
      const mine = keysOf(await whoAmI.ask());
      if (mine.includes(person)) keys = mine;
      return newReading(parts, [{ lane: peopleLane, keys }]);
    }
  });
}
