import { candidatesOf } from './candidates';
import { type Answer, type Part } from './Part';
import { type LaneKnowledge } from './Knowledge';
import { areFew } from './LaneQuestion';
import { planLane } from './planLane';
import { isFoundNear } from './planTop';
import { disorderMs, isRankedByOwnId } from './Reach';
import { learnAnswers, learnPosts, type Placed, type Reading } from './Reading';

/** What a trip asks for: at most one of both is empty. */
export interface Trip {
  readonly parts: readonly Part[];
  readonly postKeys: readonly string[];
}

export interface Brought<Post extends Placed> {
  readonly answers: readonly Answer[];
  /** Those asked for by key, and those of a part that reads whole posts. */
  readonly posts: readonly Post[];
}

export interface Source<Post extends Placed> {
  /** One round trip. */
  ask(trip: Trip): Promise<Brought<Post>>;
  /** False for what this reader does not want to see. */
  isShown(post: Post): boolean;
}

export interface Page<Post extends Placed> {
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Posts of the next page have lower IDs; undefined where there are none. */
  readonly olderCursor: number | undefined;
  readonly reading: Reading<Post>;
}

/** The newest page below the cursor, of which no unseen row could be a part. */
export async function readPage<Post extends Placed>(
  source: Source<Post>,
  reading: Reading<Post>,
  cursor = Infinity
): Promise<Page<Post>> {
  let known = reading;
  for (;;) {
    known = await findKeys(source, known, cursor);
    const keys = keysToLoad(known, cursor);
    if (keys.length === 0) return shapePage(known, cursor);
    known = await loadPosts(source, known, keys);
  }
}

/** Asks until what is unseen ranks below the page. */
async function findKeys<Post extends Placed>(
  source: Source<Post>,
  reading: Reading<Post>,
  cursor: number
): Promise<Reading<Post>> {
  let known = reading;
  for (;;) {
    const parts = planParts(known, cursor);
    if (parts.length === 0) return known;
    const { answers, posts } = await source.ask({ parts, postKeys: [] });
    known = withRules(source, learnAnswers(known, answers), { keys: [], posts });
  }
}

/** The parts that are still needed below the cursor, those that are never refused first. */
function planParts(reading: Reading<Placed>, cursor: number): readonly Part[] {
  const { target } = candidatesOf(reading, cursor);
  const { calendar, limits } = reading;
  const isWhole = wantsWhole(reading);
  const isNear = reading.feeds.some(({ keys, knowledge }) => isFoundNear(knowledge, { keys, limits }));
  const parts = reading.feeds.flatMap(({ keys, knowledge }) =>
    planLane(knowledge, { keys, target, calendar, limits, isNear }).map(part =>
      isWhole && isLikelyShown(part, knowledge) ? { ...part, isWhole } : part
    )
  );
  const safe = parts.filter(part => !part.mayBeRefused);
  return [...safe, ...parts.filter(part => part.mayBeRefused)].slice(0, limits.partsPerTrip);
}

/** Of one person or thread each row that is found is shown. */
function wantsWhole({ feeds }: Reading<Placed>): boolean {
  const [first, ...others] = feeds.filter(feed => feed.keys.length > 0);
  return !!first && others.length === 0 && areFew(first.keys) && isRankedByOwnId(first.knowledge.lane);
}

/** Until all time is refused, the other parts bring the same rows, or everybody's; but of who writes much, the newest. */
function isLikelyShown(part: Part, { rates }: LaneKnowledge): boolean {
  if (part.kind === 'walk') return false;
  const isRefused = part.keys.every(key => rates.get(key)?.allTimeWas === 'refused');
  const isNewest = part.kind === 'window' && part.belowId === undefined;
  return part.kind === 'all-time' || isNewest || isRefused;
}

function keysToLoad({ posts, ...reading }: Reading<Placed>, cursor: number): readonly string[] {
  const { pageSize } = reading.limits;
  const { ranked, loose } = candidatesOf({ ...reading, posts }, cursor);
  const open = [...ranked.slice(0, pageSize).filter(({ postKey }) => !posts.has(postKey)), ...loose];
  const likely = likelyOf(open, { among: [...ranked, ...loose], pageSize });
  return (likely.length > 0 ? likely : open).map(({ postKey }) => postKey);
}

/** In case some are gone, or are not what the topic rows say. */
const sparePosts = 2;

/** Those that the page consists of, if each was posted when the row that tells of it was made. */
function likelyOf(
  open: readonly Placed[],
  { among, pageSize }: { among: readonly Placed[]; pageSize: number }
): readonly Placed[] {
  const latest = [...among].sort((one, other) => other.createdMs - one.createdMs);
  const lastMs = latest[pageSize + sparePosts - 1]?.createdMs ?? -Infinity;
  return open.filter(({ createdMs }) => createdMs + disorderMs >= lastMs);
}

async function loadPosts<Post extends Placed>(
  source: Source<Post>,
  reading: Reading<Post>,
  keys: readonly string[]
): Promise<Reading<Post>> {
  const { posts } = await source.ask({ parts: [], postKeys: keys });
  return withRules(source, reading, { keys, posts });
}

/** What is not shown leaves its place to the next. */
function withRules<Post extends Placed>(
  source: Source<Post>,
  reading: Reading<Post>,
  { keys, posts }: { keys: readonly string[]; posts: readonly Post[] }
): Reading<Post> {
  const hidden = posts.filter(post => !source.isShown(post)).map(post => post.postKey);
  return learnPosts(reading, {
    keys: [...keys, ...hidden],
    found: posts.filter(post => source.isShown(post))
  });
}

function shapePage<Post extends Placed>(reading: Reading<Post>, cursor: number): Page<Post> {
  const { ranked } = candidatesOf(reading, cursor);
  const posts = ranked.slice(0, reading.limits.pageSize).flatMap(({ postKey }) => {
    const post = reading.posts.get(postKey);
    return post === undefined || post === 'gone' ? [] : [post];
  });
  const last = posts.length < reading.limits.pageSize ? undefined : posts[posts.length - 1];
  return { posts, olderCursor: last?.id, reading };
}
