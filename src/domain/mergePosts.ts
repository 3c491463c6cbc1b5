import { type Post } from './Post';
import { type PostKey } from './PostKey';

/** Posts of both, each key once, newest ID first. Where both hold a key, what was read later wins. */
export function mergePosts(earlier: readonly Post[], later: readonly Post[]): readonly Post[] {
  const byKey = new Map<PostKey, Post>();
  for (const post of [...earlier, ...later]) byKey.set(post.key, post);
  return [...byKey.values()].sort(newestFirst);
}

/**
 * The same, where `later` is everything the server now holds above `afterId`: what is missing there was deleted.
 */
export function mergeWindow(
  earlier: readonly Post[],
  { later, afterId }: { later: readonly Post[]; afterId: number }
): readonly Post[] {
  return mergePosts(
    earlier.filter(post => orderOf(post) <= afterId),
    later
  );
}

/** A total order, so that two readers of the same posts see the same sequence; what the server has not numbered is newest. */
function newestFirst(one: Post, other: Post): number {
  const byId = orderOf(other) - orderOf(one);
  if (byId !== 0) return byId;
  return one.key < other.key ? 1 : -1;
}

function orderOf(post: Post): number {
  return post.id ?? Number.MAX_SAFE_INTEGER;
}
