/**
 * A row of one's own that is there or is not: a reaction, a vote, a follow. Its key says whose it is and what it is
 * about, so that the same mark made twice, from two devices or after a lost answer, is one row.
 */
export interface Mark {
  readonly list: MarkList;
  /** As the list's key column has it: `<post>|<user>|<slot>`, `<follower>|<target>`. */
  readonly key: string;
  /** What it says: the kind of a reaction, the option voted for; empty where being there says it all. */
  readonly value: string;
}

export type MarkList = 'reactions' | 'follows';

/** The marks of this user. Every method rejects with a BackendError and with nothing else. */
export interface MarkStore {
  /**
   * Putting a mark twice puts it once; another value takes the place of the earlier one.
   * DuplicateKeyError where its key is taken and nobody can see yet by whom.
   */
  putMark(mark: Mark): Promise<void>;
  /** Says whether it was there. */
  removeMark(mark: Mark): Promise<boolean>;
}
