import { parseFollowTarget } from '../../../domain/Follow';
import { type AuthorKey } from '../../../domain/PostKey';
import { type Timeline } from '../../Timelines';
import { peopleLane, tagLane, type Answer, type Part, type Row } from '../planner/Part';
import { isComplete } from '../planner/readPage';
import { learnAnswers, type Feed, type Reading } from '../planner/Reading';
import { askFollows, keysOf, targetsIn } from '../sharePointFollows';
import { createFiledTopics } from './FiledTopics';
import { plannedSource, type PlannedSource } from './plannedSource';
import { plannedTimeline } from './plannedTimeline';
import { limitsOf, newReading, type TimelineParts } from './TimelineParts';
import { type WholePost } from './WholePost';

/** What those whom this user follows post, what is posted about topics he follows, and his own. */
export function homeTimeline(parts: TimelineParts): Timeline {
  const { connection, whoAmI, memory, follows } = parts;
  const filed = createFiledTopics();
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
  const feedsOf: FeedsOf = (targets, mine) => {
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
      const known = follows.known();
      if (known) return newReading(parts, feedsOf(known, mine));
      return beginCold(parts, { source, mine, feedsOf });
    }
  });
}

type FeedsOf = (targets: ReadonlySet<string>, mine: readonly AuthorKey[]) => readonly Feed[];

/**
 * Whom one follows is asked together with everybody's newest rows. Where a page is not among them, they tell at least how
 * near it is.
 */
async function beginCold(
  parts: TimelineParts,
  { source, mine, feedsOf }: { source: PlannedSource; mine: readonly AuthorKey[]; feedsOf: FeedsOf }
): Promise<Reading<WholePost>> {
  const { connection, follows, memory } = parts;
  const top = limitsOf(parts).headRows;
  const heads = [peopleLane, tagLane].map((lane): Part => ({ kind: 'walk', lane, top, mayBeRefused: false }));
  let feeds: readonly Feed[] = [];
  source.askAlong({
    asks: askFollows(connection, mine),
    learn: found => {
      follows.learn(targetsIn(found.flat()));
      feeds = feedsOf(follows.known() ?? new Set(), mine);
    }
  });
  const { answers } = await source.ask({ parts: heads, postKeys: [] });
  const read = learnAnswers(newReading(parts, feeds), answers);
  if (isComplete(read)) return read;
  memory.learn(read);
  memory.see({ sample: rowsOf(answers[0]).map(({ key }) => key) });
  return newReading(parts, feeds);
}

function rowsOf(answer: Answer | undefined): readonly Row[] {
  return !answer || answer.outcome === 'refused' ? [] : answer.outcome;
}

function peopleAmong(targets: ReadonlySet<string>): readonly AuthorKey[] {
  return [...targets].flatMap(target => {
    const parsed = parseFollowTarget(target);
    return parsed?.kind === 'person' ? [parsed.person] : [];
  });
}
