import { ForbiddenError, ThrottledError } from '../backend/errors';
import { type Tallies, type TallyStore } from '../backend/TallyStore';
import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { withSubjectsHidden } from './hidden';
import { withTallies } from './marks';
import { postOf, type Model } from './Model';
import { settledRelated } from './timelineChanges';
import { type Work } from './Work';

/** One request counts so many. */
const mostAtOnce = 60;
/** Until those are asked for again that could not be counted. */
const againAfterMs = 30_000;

/** As of which refresh each was counted. */
export type CountedAsOf = Map<PostKey, number>;

/**
 * Counts what is shown and not counted yet.
 * @returns after how many milliseconds there is more to count; forbidden where nobody may know
 */
export async function countShown(
  { store, platform, tallies }: Pick<Work, 'store' | 'platform'> & { readonly tallies: TallyStore },
  countedAsOf: CountedAsOf
): Promise<number | 'forbidden' | undefined> {
  const { talliesAsOf } = store.read();
  const posts = uncounted(store.read(), countedAsOf).slice(0, mostAtOnce);
  if (posts.length === 0) return undefined;
  try {
    const found = await tallies.readTallies(posts);
    for (const key of [...posts.map(post => post.key), ...found.byPost.keys()])
      countedAsOf.set(key, talliesAsOf);
    const nowMs = platform.clock.nowMs();
    store.update(model => withCounted(model, { posts, found, nowMs }));
    return uncounted(store.read(), countedAsOf).length > 0 ? 0 : undefined;
  } catch (error) {
    if (error instanceof ForbiddenError) return 'forbidden';
    return error instanceof ThrottledError ? error.retryAfterSeconds * 1_000 : againAfterMs;
  }
}

function uncounted(model: Model, countedAsOf: CountedAsOf): readonly Post[] {
  if (model.phase !== 'ready' || model.isKept) return [];
  const here = postsIn(model);
  // One request counts them all: those of other tabs take the place of what is furthest down.
  const posts = [...model.shownElsewhere, ...here];
  const own = new Set(here.map(({ key }) => key));
  const shown = new Map(posts.map(post => shownAs(post, model)).map(post => [post.key, post]));
  return [...shown.values()].filter((post, at) => {
    const asOf = countedAsOf.get(post.key);
    const isOld = asOf === undefined || (at < mostAtOnce && asOf < model.talliesAsOf);
    return isOld || (own.has(post.key) && namedBy(post).some(key => isUnknown(model, key)));
  });
}

function postsIn(model: Model): readonly Post[] {
  const { posts, linked, place } = model;
  const root = place.kind === 'thread' ? postOf(model, place.root) : undefined;
  const apart = linked.status === 'apart' ? linked.post : undefined;
  return [root, apart, ...posts].flatMap(post => post ?? []);
}

/** A repost is shown as what it reposts, once that is known; what that answers is not shown with it. */
function shownAs(post: Post, model: Model): Post {
  return post.text === '' ? (postOf(model, post.subjectKey) ?? post) : post;
}

/** What stands beside it on screen. */
function namedBy({ subjectKey, parentKey }: Post): readonly PostKey[] {
  return [subjectKey, parentKey].flatMap(key => key ?? []);
}

/** What was read of one place is not at hand at another. */
function isUnknown(model: Model, key: PostKey): boolean {
  return !model.gone.has(key) && !postOf(model, key);
}

interface Counted {
  readonly posts: readonly Post[];
  readonly found: Tallies;
  readonly nowMs: number;
}

function withCounted(model: Model, { posts, found, nowMs }: Counted): Model {
  const read = found.related.map((post): [PostKey, Post] => [post.key, post]);
  const related = settledRelated(new Map([...model.related, ...read]), model.ownWrites);
  const told = withSubjectsHidden(model, { posts, told: found.hidden });
  const counted: Model = { ...withTallies(told, { read: found.byPost, nowMs }), related };
  const gone = new Set(model.gone);
  for (const key of posts.flatMap(namedBy)) {
    if (postOf(counted, key)) gone.delete(key);
    else gone.add(key);
  }
  return { ...counted, gone };
}
