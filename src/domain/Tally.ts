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
  /** True where there was more than is counted: the numbers are the least it can be. */
  readonly isAtLeast: boolean;
}

export const emptyTally: Tally = Object.freeze({
  replies: 0,
  reposts: 0,
  quotes: 0,
  reactions: new Map<string, number>(),
  isAtLeast: false
});
