import { bucketOf } from '../../../domain/bucketOf';
import { type Post } from '../../../domain/Post';
import { type PostKey } from '../../../domain/PostKey';
import { type Countable, type Tally } from '../../../domain/Tally';
import { type TallyStore } from '../../TallyStore';
import { askBatch } from '../askBatch';
import { type Connection } from '../Connection';
import { sharePointLimits, type Limits } from '../planner/Limits';
import { attempt } from '../toBackendError';
import { type WhoAmI } from '../whoAmI';
import { countAnswers, countShares } from './countPosts';
import { countKinds, countReactions } from './countReactions';
import { answersTo, answersWithin, reactionsTo, sharesOf } from './Counted';
import { Counting, type CountingParts } from './Counting';
import { Hidden } from './Hidden';
import { RelatedPosts } from './RelatedPosts';

const act = { act: 'count', target: 'what was made of posts' };

/** The lists Hallway Reactions and Hallway Posts, as far as they tell what others made of posts. */
export function sharePointTallies(
  connection: Connection,
  { whoAmI, limits = sharePointLimits }: { whoAmI: WhoAmI; limits?: Limits }
): TallyStore {
  const crowded: CountingParts['crowded'] = new Map();
  return {
    readTallies: posts =>
      attempt(act, async () => {
        const me = (await whoAmI.ask()).key;
        const ids = new Map(posts.map(({ key, id }) => [key, id]));
        const idOf = (key: PostKey): number | undefined => ids.get(key);
        const parts = { connection, limits, crowded, myBucket: bucketOf(me), idOf };
        const counting = countingOf(posts, parts);
        const related = new RelatedPosts(posts, { connection, limits });
        const hidden = new Hidden(keysWithSubjects(posts), { connection, limits });
        await askAll(connection, [...Object.values(counting), related, hidden]);
        const byPost = talliesIn(counting, { keys: posts.map(countedKey), me, hidden: hidden.why() });
        return { byPost, related: related.found(), hidden: hidden.why() };
      })
  };
}

/** A repost alone stands for what it reposts. */
function countedKey({ key, text, subjectKey }: Post): PostKey {
  return text === '' ? (subjectKey ?? key) : key;
}

function keysWithSubjects(posts: readonly Post[]): readonly PostKey[] {
  return [...new Set(posts.flatMap(({ key, subjectKey }) => [key, ...(subjectKey ? [subjectKey] : [])]))];
}

type CountingOf = Readonly<Record<'reactions' | 'within' | 'answers' | 'shares', Counting>>;

function countingOf(posts: readonly Post[], parts: CountingParts): CountingOf {
  const keys = [...new Set(posts.map(countedKey))];
  const of = (isIn: (post: Post | undefined) => boolean): readonly PostKey[] =>
    keys.filter(key => isIn(posts.find(post => post.key === key)));
  return {
    reactions: new Counting(reactionsTo, keys, parts),
    // Whether a post that is not at hand began its thread is not known: then both are asked.
    within: new Counting(
      answersWithin,
      of(post => post?.rootKey === undefined),
      parts
    ),
    answers: new Counting(
      answersTo,
      of(post => post === undefined || post.rootKey !== undefined),
      parts
    ),
    shares: new Counting(sharesOf, keys, parts)
  };
}

/** One trip, and one more for what turned out to be a crowd. */
async function askAll(
  connection: Connection,
  questions: readonly Pick<Counting, 'asks' | 'learn'>[]
): Promise<void> {
  for (;;) {
    const asks = questions.map(question => question.asks());
    if (asks.every(some => some.length === 0)) return;
    const answers = [...(await askBatch(connection, { act, asks: asks.flat() }))];
    questions.forEach((question, at) => question.learn(answers.splice(0, asks[at]?.length)));
  }
}

function talliesIn(
  counting: CountingOf,
  { keys, me, hidden }: { keys: readonly PostKey[]; me: string; hidden: ReadonlyMap<PostKey, string> }
): ReadonlyMap<PostKey, Tally> {
  const reactions = countReactions(counting.reactions.counted().rows);
  const within = countAnswers(counting.within.counted().rows, 'RootKey');
  const answers = countAnswers(counting.answers.counted().rows, 'ParentKey');
  const shares = countShares(counting.shares.counted().rows);
  const isMoreOf = (each: Counting, key: PostKey): boolean => each.counted().atLeast.has(key);
  const atLeastOf = (key: PostKey): readonly Countable[] => [
    ...(isMoreOf(counting.within, key) || isMoreOf(counting.answers, key) ? (['replies'] as const) : []),
    ...(isMoreOf(counting.shares, key) ? (['reposts'] as const) : []),
    ...(isMoreOf(counting.reactions, key) ? (['reactions'] as const) : [])
  ];
  const tallyOf = (key: PostKey): Tally => ({
    replies: Math.max(within.get(key) ?? 0, answers.get(key) ?? 0),
    reposts: shares.get(key)?.reposts.size ?? 0,
    quotes: shares.get(key)?.quotes.size ?? 0,
    reactions: countKinds(reactions.get(key)?.values() ?? []),
    myReaction: reactions.get(key)?.get(Number(me)),
    myRepost: shares.get(key)?.reposts.get(Number(me)),
    hiddenWhy: hidden.get(key),
    atLeast: atLeastOf(key)
  });
  return new Map(keys.map(key => [key, Object.freeze(tallyOf(key))]));
}
