import { ForbiddenError, ThrottledError } from '../backend/errors';
import { type Tallies, type TallyStore } from '../backend/TallyStore';
import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { withTallies } from './marks';
import { postOf, type Model } from './Model';
import { type CancelTimer, type Unsubscribe } from './Platform';
import { settledRelated } from './timelineChanges';
import { whenChanged } from './whenChanged';
import { type Work } from './Work';

/** Long enough for the posts to be painted first; what comes meanwhile is counted with them. */
const afterPaintMs = 60;
/** One request counts so many. */
const mostAtOnce = 60;
/** Until those are asked for again that could not be counted. */
const againAfterMs = 30_000;

/** Counts, after the posts are on screen, what others made of them: once each, the newest again at each refresh. */
export function followTallies(work: Work): Unsubscribe {
  const { store, tallies } = work;
  if (!tallies) return () => undefined;
  const counting = new Counting(work, tallies);
  const leaves = [
    whenChanged(store, unsentPosts, keys => counting.takeForCounted(keys)),
    whenChanged(store, shownPosts, () => counting.after(afterPaintMs))
  ];
  return () => {
    leaves.forEach(leave => leave());
    counting.stop();
  };
}

function unsentPosts({ overlays }: Model): string {
  return [...overlays.values()].flatMap(({ change, post }) => (change === 'publish' ? post.key : [])).join();
}

/** The array is another one when what is to be counted is. */
function shownPosts({ posts, related, linked, talliesAsOf, phase }: Model): string {
  const apart = linked.status === 'apart' ? linked.key : '';
  return [phase, talliesAsOf, apart, idsIn(posts), [...related.keys()].join()].join('|');
}

const idsIn = (posts: readonly Post[]): string => posts.map(({ id }) => id).join();

class Counting {
  readonly #work: Work;
  readonly #tallies: TallyStore;
  /** As of which refresh each was counted. */
  readonly #counted = new Map<PostKey, number>();
  #cancel: CancelTimer | undefined;
  #isStopped = false;

  public constructor(work: Work, tallies: TallyStore) {
    this.#work = work;
    this.#tallies = tallies;
  }

  /** Nobody has made anything yet of what is being sent; the next refresh counts it with the others. */
  public takeForCounted(keys: string): void {
    const { talliesAsOf } = this.#work.store.read();
    for (const key of keys.split(','))
      if (key !== '' && !this.#counted.has(key)) this.#counted.set(key, talliesAsOf);
  }

  public after(delayMs: number): void {
    if (this.#isStopped || this.#cancel || this.#uncounted().length === 0) return;
    this.#cancel = this.#work.platform.timers.after(delayMs, () => void this.#count());
  }

  public stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  async #count(): Promise<void> {
    const { store, platform } = this.#work;
    const posts = this.#uncounted().slice(0, mostAtOnce);
    const { talliesAsOf } = store.read();
    let waitMs = 0;
    try {
      if (posts.length > 0) {
        const found = await this.#tallies.readTallies(posts);
        for (const { key } of posts) this.#counted.set(key, talliesAsOf);
        for (const key of found.byPost.keys()) this.#counted.set(key, talliesAsOf);
        const nowMs = platform.clock.nowMs();
        store.update(model => withCounted(model, { posts, found, nowMs }));
      }
    } catch (error) {
      if (error instanceof ForbiddenError) this.#isStopped = true;
      waitMs = error instanceof ThrottledError ? error.retryAfterSeconds * 1_000 : againAfterMs;
    }
    this.#cancel = undefined;
    this.after(waitMs);
  }

  #uncounted(): readonly Post[] {
    const model = this.#work.store.read();
    if (model.phase !== 'ready' || model.isKept) return [];
    const shown = new Map(postsIn(model).map(post => [post.key, post]));
    return [...shown.values()].filter((post, at) => {
      const countedAsOf = this.#counted.get(post.key);
      const isOld = countedAsOf === undefined || (at < mostAtOnce && countedAsOf < model.talliesAsOf);
      return isOld || namedBy(post).some(named => isUnknown(model, named));
    });
  }
}

interface Counted {
  readonly posts: readonly Post[];
  readonly found: Tallies;
  readonly nowMs: number;
}

function withCounted(model: Model, { posts, found, nowMs }: Counted): Model {
  const read = found.related.map((post): [PostKey, Post] => [post.key, post]);
  const related = settledRelated(new Map([...model.related, ...read]), model.ownWrites);
  const counted: Model = { ...withTallies(model, { read: found.byPost, nowMs }), related };
  const gone = new Set(model.gone);
  for (const key of posts.flatMap(namedBy)) {
    if (postOf(counted, key)) gone.delete(key);
    else gone.add(key);
  }
  return { ...counted, gone };
}

/** What stands beside it on screen. */
function namedBy({ subjectKey, parentKey }: Post): readonly PostKey[] {
  return [subjectKey, parentKey].flatMap(key => key ?? []);
}

/** What was read of one place is not at hand at another. */
function isUnknown(model: Model, key: PostKey): boolean {
  return !model.gone.has(key) && !postOf(model, key);
}

/** A repost is shown as what it reposts, once that is known. */
function postsIn(model: Model): readonly Post[] {
  const { posts, linked, place } = model;
  const root = place.kind === 'thread' ? postOf(model, place.root) : undefined;
  const apart = linked.status === 'apart' ? linked.post : undefined;
  return [root, apart, ...posts].flatMap(post => (post ? [shownAs(post, model)] : []));
}

function shownAs(post: Post, model: Model): Post {
  return post.text === '' ? (postOf(model, post.subjectKey) ?? post) : post;
}
