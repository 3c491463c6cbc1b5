import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { type Tally } from '../domain/Tally';

/** What others made of posts. Rejects with a BackendError and with nothing else. */
export interface TallyStore {
  /** One round trip for a page of posts. Every post asked for is in the answer. */
  readTallies(posts: readonly Post[]): Promise<ReadonlyMap<PostKey, Tally>>;
}
