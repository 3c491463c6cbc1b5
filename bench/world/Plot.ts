/** Who posted when, in answer to what: columns of numbers, one entry a post, in the order of their IDs. */
export interface Plot {
  readonly count: number;
  /** Numbers of people. */
  readonly authors: Uint16Array;
  /** Seconds since 1970, never falling. */
  readonly createdS: Uint32Array;
  /** The number of the post that began the conversation; -1 for one that begins its own. */
  readonly roots: Int32Array;
  readonly parents: Int32Array;
  /** What is reposted or quoted; -1 for nothing. */
  readonly subjects: Int32Array;
  /** 1 where the post is a repost and nothing else. */
  readonly isRepost: Uint8Array;
  /** Began the conversation of 20,000 replies. */
  readonly deadRoot: number;
  /** To which everybody reacted. */
  readonly hotPost: number;
}

export const none = -1;
