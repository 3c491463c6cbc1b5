import { parseFollowTarget } from '../../../domain/Follow';
import { type AuthorKey } from '../../../domain/PostKey';
import { type Timeline } from '../../Timelines';
import { peopleLane, tagLane } from '../planner/Part';
import { learnNewest, type Feed } from '../planner/Reading';
import { keysOf } from '../sharePointFollows';
import { type ColdHome } from './coldHome';
import { plannedSource } from './plannedSource';
import { plannedTimeline } from './plannedTimeline';
import { limitsOf, newReading, type TimelineParts } from './TimelineParts';
import { type WholePost } from './WholePost';

/** What those whom this user follows post, what is posted about topics he follows, and his own. */
export function homeTimeline(parts: TimelineParts, first: ColdHome): Timeline {
  const { connection, whoAmI, memory, follows } = parts;
  const { filed } = first;
  let [people, tags]: [Set<string>, Set<string>] = [new Set(), new Set()];
  const isFollowed = ({ post: { author } }: WholePost): boolean =>
    author.isVerified && people.has(author.key);
  const source = plannedSource({
    connection,
    limits: limitsOf(parts),
    filed,
    isShown: post => isFollowed(post) || filed.believedOf(post).some(topic => tags.has(topic)),
    isWanted: isFollowed
  });
  const feedsOf = (mine: readonly AuthorKey[]): readonly Feed[] => {
    const targets = follows.known() ?? new Set();
    people = new Set([...mine, ...peopleAmong(targets)]);
    tags = new Set([...targets].filter(target => target.startsWith('#')));
    return [
      { lane: peopleLane, keys: [...people] },
      { lane: tagLane, keys: [...tags] }
    ];
  };
  return plannedTimeline({
    source,
    memory,
    begin: async () => {
      const mine = keysOf(await whoAmI.ask());
      const sight = await first.read(mine);
      const reading = newReading(parts, feedsOf(mine));
      return sight ? learnNewest(reading, sight.answers) : reading;
    }
  });
}

function peopleAmong(targets: ReadonlySet<string>): readonly AuthorKey[] {
  return [...targets].flatMap(target => {
    const parsed = parseFollowTarget(target);
    return parsed?.kind === 'person' ? [parsed.person] : [];
  });
}
