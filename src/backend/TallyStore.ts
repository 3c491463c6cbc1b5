import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { type Tally } from '../domain/Tally';

/** What others made of posts. Rejects with a BackendError and with nothing else. */
export interface TallyStore {
  /** One round trip for a page of posts. */
  readTallies(posts: readonly Post[]): Promise<Tallies>;
}

export interface Tallies {
  /** Of every post asked for; of a repost alone, that of its subject, under the subject's key. */
  readonly byPost: ReadonlyMap<PostKey, Tally>;
  /** What the posts repost, quote or answer and is not among them; what is missing here, too, cannot be shown. */
  readonly related: readonly Post[];
  /** Which of them, and of what they repost or quote, moderators have hidden: why, in plain text, perhaps empty. */
  readonly hidden?: ReadonlyMap<PostKey, string>;
}
