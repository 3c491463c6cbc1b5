/** When a new row can be read: at once, unless somebody says otherwise. */
export interface LatenessRule {
  /** Milliseconds since 1970 UTC. */
  nowMs(): number;
  /** How long the row that is being written stays unread; 0 for not at all. */
  nextDelayMs(): number;
}

/**
 * Rows that are kept and cannot be read yet, as when the read is answered by a replica that lags behind: they are missing
 * from queries, from single reads and from the change log alike, for everybody, their writer too. Writes and unique
 * columns know them at once.
 */
export interface Lateness {
  /** Asked for every row inserted from now on; rows loaded in bulk are never late. */
  follow(rule: LatenessRule): void;
  isHidden(listId: string, itemId: number): boolean;
}
