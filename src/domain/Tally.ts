import { type PostKey } from './PostKey';

/** What others made of a post, counted from rows that are believed. Frozen. */
export interface Tally {
  readonly replies: number;
  readonly reposts: number;
  readonly quotes: number;
  /** By kind, such as `like`; each person counts once. */
  readonly reactions: ReadonlyMap<string, number>;
  /** The kind this user chose. */
  readonly myReaction?: string;
  /** The key of this user's own repost of it. */
  readonly myRepost?: PostKey;
  /** Where a moderator has hidden it: why, in plain text, perhaps empty. */
  readonly hiddenWhy?: string;
  /** Of what there was more than is counted: these numbers are the least it can be. */
  readonly atLeast: readonly Countable[];
}

/** Quotes count as reposts. */
export type Countable = 'replies' | 'reposts' | 'reactions';

export const emptyTally: Tally = Object.freeze({
  replies: 0,
  reposts: 0,
  quotes: 0,
  reactions: new Map<string, number>(),
  atLeast: []
});

/** As it is once this user has chosen this kind, or none. */
export function withMyReaction(tally: Tally, kind: string | undefined): Tally {
  const { myReaction } = tally;
  if (myReaction === kind) return tally;
  const reactions = new Map(tally.reactions);
  if (myReaction !== undefined) addTo(reactions, myReaction, -1);
  if (kind !== undefined) addTo(reactions, kind, 1);
  return Object.freeze({ ...tally, reactions, myReaction: kind });
}

/** As it is once this user has reposted under this key, or takes his repost back. */
export function withMyRepost(tally: Tally, key: PostKey | undefined): Tally {
  const before = tally.myRepost === undefined ? 0 : 1;
  const after = key === undefined ? 0 : 1;
  return Object.freeze({ ...tally, reposts: tally.reposts + after - before, myRepost: key });
}

function addTo(reactions: Map<string, number>, kind: string, more: number): void {
  const count = (reactions.get(kind) ?? 0) + more;
  if (count > 0) reactions.set(kind, count);
  else reactions.delete(kind);
}
