import { type Post } from '../domain/Post';

/** What happened since. Every method rejects with a BackendError and with nothing else. */
export interface LiveStore {
  /** One request, and one more where posts were changed or came late. */
  readNews(since: LiveMark): Promise<News>;
}

/** Up to where what happened is known. Plain data: the tabs of a browser pass it on to each other. */
export interface LiveMark {
  /** The highest ID of a post seen; 0 for none. */
  readonly newestId: number;
  /** Where the change log of the posts was; undefined where it cannot be asked. */
  readonly posts?: string;
  /** The same for the reactions. */
  readonly reactions?: string;
  /** The same for what moderators say. */
  readonly moderation?: string;
}

/** Plain data, too. */
export interface News {
  readonly next: LiveMark;
  /** Newest first. Some of them may have been read before. */
  readonly added: readonly Post[];
  /** As they are now. */
  readonly changed: readonly Post[];
  /** IDs of posts that are gone, or cannot be shown any more. */
  readonly removedIds: readonly number[];
  /** Where there was no change log: `added` is everything above this ID, and what is not among it is gone. */
  readonly wholeAboveId?: number;
  /** False where more has happened than is told here: then reading anew is the only way to know. */
  readonly isComplete: boolean;
  /** Others have reacted to something, or taken it back. */
  readonly hasReactions: boolean;
  /** Moderators have hidden something, or show it again. */
  readonly hasVerdicts?: boolean;
}
