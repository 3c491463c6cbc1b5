/** The list a part asks, and the indexed columns that answer for its keys. */
export interface Lane {
  readonly list: 'posts' | 'topics' | 'reactions' | 'follows';
  readonly keyColumn: 'AuthorKey' | 'Key' | 'PostKey' | 'RootKey' | 'Target';
  /** Holds `<key>|<month>`. */
  readonly monthColumn?: 'AuthorMonth' | 'KeyMonth';
  /** Holds `<key>.<0 to 63>`, for keys that gather rows without bound. */
  readonly bucketColumn?: 'RootBucket' | 'Bucket' | 'TargetBucket';
}

export const peopleLane: Lane = { list: 'posts', keyColumn: 'AuthorKey', monthColumn: 'AuthorMonth' };
export const tagLane: Lane = { list: 'topics', keyColumn: 'Key', monthColumn: 'KeyMonth' };

/** The replies of a thread. */
export const threadLane: Lane = { list: 'posts', keyColumn: 'RootKey', bucketColumn: 'RootBucket' };

/** Who reacted to a post. Rows of this and the next lane are their own bodies: `postKey` is their RowKey. */
export const reactionLane: Lane = { list: 'reactions', keyColumn: 'PostKey', bucketColumn: 'Bucket' };

/** Who follows a person or a topic. */
export const followerLane: Lane = { list: 'follows', keyColumn: 'Target', bucketColumn: 'TargetBucket' };

/** Unique: as many rows as keys. */
export const postLane: Lane = { list: 'posts', keyColumn: 'PostKey' };

/** One query of a batch; its rows come newest first. Bounds exclude the ID they name. */
export type Part = {
  readonly lane: Lane;
  readonly aboveId?: number;
  readonly belowId?: number;
  readonly top: number;
  /** True where a refusal is a signal, because a safe part for the same keys is in the same batch. */
  readonly mayBeRefused: boolean;
  /** True where whole posts are read, as they may fill a page by themselves: it takes no trip more. */
  readonly isWhole?: boolean;
} & (
  | { readonly kind: 'all-time'; readonly keys: readonly string[] }
  | { readonly kind: 'month'; readonly keys: readonly string[]; readonly months: readonly string[] }
  /** Some of the 64 buckets of one key. */
  | { readonly kind: 'buckets'; readonly keys: readonly string[]; readonly buckets: readonly number[] }
  /** Few enough rows between two IDs; the keys are looked for among them. */
  | { readonly kind: 'window'; readonly keys: readonly string[]; readonly aboveId: number }
  /** Everybody's rows in the order of ID: served at any size. */
  | { readonly kind: 'walk' }
);

/** A row as far as the planner looks at it. */
export interface Row {
  readonly id: number;
  /** Milliseconds since 1970 UTC, by the server. */
  readonly createdMs: number;
  readonly postKey: string;
  /** The value of the lane's key column. */
  readonly key: string;
}

export interface Answer {
  readonly part: Part;
  readonly outcome: 'refused' | readonly Row[];
}
