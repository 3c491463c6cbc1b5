import { type News } from '../../backend/LiveStore';
import { mergePosts } from '../../domain/mergePosts';
import { type Post } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';
import { type Model } from '../Model';
import { type PlaceTimeline } from '../PlaceTimeline';
import { settle } from '../timelineChanges';
import { withWaitingShown } from './waitingPosts';

/** More than anybody reads at once: who has been away so long reads anew. */
const mostWaiting = 200;

export interface NewsAsOf {
  readonly news: News;
  /** By this device's clock: when it was asked for. */
  readonly asOfMs: number;
}

/** What was changed or deleted is so at once, wherever it stands; what is new waits, but for answers in a thread. */
export function withNews(model: Model, { news, asOfMs }: NewsAsOf): Model {
  const touch = touching(news);
  const changed: Model = {
    ...model,
    ...touch.timeline(model),
    elsewhere: new Map([...model.elsewhere].map(([name, timeline]) => [name, touch.timeline(timeline)])),
    linked: linkedAfter(model.linked, touch),
    ownWrites: ownWritesAfter(model.ownWrites, news),
    live: liveAfter(model.live, { news, asOfMs, touch })
  };
  const settled = settle(changed, asOfMs);
  // Below what is being read, nothing is in the way.
  return model.place.kind === 'thread' ? withWaitingShown(settled, asOfMs) : settled;
}

function liveAfter(
  { mark, asOfMs, waiting, isBehind }: Model['live'],
  { news, touch, ...asked }: NewsAsOf & { readonly touch: Touch }
): Model['live'] {
  // What waited may be gone where not all is told; what is read anew holds it where it is not.
  const all = mergePosts(news.isComplete ? touch.posts(waiting) : [], news.added);
  const isLater = asked.asOfMs >= asOfMs;
  return {
    mark: isLater ? news.next : mark,
    asOfMs: isLater ? asked.asOfMs : asOfMs,
    waiting: all.slice(0, mostWaiting),
    isBehind: isBehind || !news.isComplete || all.length > mostWaiting
  };
}

/** What one wrote a moment ago wins over what is read, but not over the log that says it was deleted since. */
function ownWritesAfter(ownWrites: Model['ownWrites'], { removedIds }: News): Model['ownWrites'] {
  const removed = new Set(removedIds);
  const left = [...ownWrites].filter(([, { post }]) => post?.id === undefined || !removed.has(post.id));
  return left.length === ownWrites.size ? ownWrites : new Map(left);
}

function linkedAfter(linked: Model['linked'], { one }: Touch): Model['linked'] {
  if (linked.status !== 'apart') return linked;
  const post = one(linked.post);
  if (post === linked.post) return linked;
  return post ? { ...linked, post } : { status: 'missing', key: linked.key };
}

type Touched = Pick<PlaceTimeline, 'posts' | 'related'>;

interface Touch {
  /** Undefined where it is gone; the same where nothing became of it. */
  one(post: Post): Post | undefined;
  posts(posts: readonly Post[]): readonly Post[];
  timeline<Of extends Touched>(timeline: Of): Of;
}

function touching({ added, changed, removedIds, next, wholeAboveId = Infinity }: News): Touch {
  const now = new Map<PostKey, Post>([...added, ...changed].map(post => [post.key, post]));
  const removed = new Set(removedIds);
  const one: Touch['one'] = post => {
    const { key, id = 0, etag } = post;
    const fresh = now.get(key);
    if (fresh?.id === post.id) return fresh?.etag === etag ? post : fresh;
    const isMissing = id > wholeAboveId && id <= next.newestId;
    return removed.has(id) || isMissing ? undefined : post;
  };
  const posts: Touch['posts'] = all => {
    const touched = all.map(one);
    return touched.every((post, at) => post === all[at]) ? all : touched.flatMap(post => post ?? []);
  };
  return {
    one,
    posts,
    timeline: timeline => {
      const related = [...timeline.related.values()];
      const touched = posts(related);
      const kept = touched === related ? timeline.related : new Map(touched.map(post => [post.key, post]));
      return { ...timeline, posts: posts(timeline.posts), related: kept };
    }
  };
}
