import { mergePosts } from '../../domain/mergePosts';
import { type Post } from '../../domain/Post';
import { byKey, type Model } from '../Model';
import { isInPlace, settle } from '../timelineChanges';

/** What waits to be shown at the place where one is, newest first. */
export function waitingHere(model: Model): readonly Post[] {
  const { live, posts, overlays } = model;
  if (live.waiting.length === 0) return live.waiting;
  const shown = byKey(posts);
  return live.waiting.filter(
    post => isNewsAt(model, post) && isInPlace(model, post) && !shown.has(post.key) && !overlays.has(post.key)
  );
}

/** With what waited among the posts. What waits for other places goes on waiting. */
export function withWaitingShown(model: Model, nowMs: number): Model {
  const waiting = waitingHere(model);
  if (waiting.length === 0) return model;
  const newestReadId = Math.max(model.newestReadId, ...waiting.map(({ id = 0 }) => id));
  return settle({ ...model, posts: mergePosts(model.posts, waiting), newestReadId }, nowMs);
}

/** Whether a reading of the place would show it. */
function isNewsAt({ place, follows, me }: Model, post: Post): boolean {
  const { author, rootKey } = post;
  switch (place.kind) {
    case 'everyone':
      return true;
    case 'home':
      return author.key === me.key || isFollowed(follows.targets, post);
    case 'person':
      return author.isVerified && author.key === place.person;
    case 'topic':
      return names(post, 'tag', place.tag);
    case 'mentions':
      return me.key !== undefined && names(post, 'mention', me.key);
    case 'thread':
      return rootKey === place.root;
  }
}

function isFollowed(targets: ReadonlySet<string>, { author, extra }: Post): boolean {
  if (author.isVerified && targets.has(`@${author.key}`)) return true;
  return extra?.facets.some(({ kind, key }) => kind === 'tag' && targets.has(`#${key}`)) ?? false;
}

function names({ extra }: Post, kind: 'tag' | 'mention', key: string): boolean {
  return extra?.facets.some(facet => facet.kind === kind && facet.key === key) ?? false;
}
