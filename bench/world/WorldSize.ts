/** How large a world is; everything else follows from it. */
export interface WorldSize {
  readonly posts: number;
  readonly people: number;
}

/** One author's in two weeks, and as many replies in one dead thread. */
export function burstSize({ posts }: WorldSize): number {
  return Math.round(posts / 50);
}

/** Everybody's, in a world of 10,000 people and a million posts. */
export function hotReactions({ posts, people }: WorldSize): number {
  return Math.min(Math.round(posts / 100), people);
}
