import { type AuthorKey, type PostKey } from './PostKey';

/** What somebody told the moderators about a post. Frozen. He himself and they read it, nobody else. */
export interface Report {
  readonly id: number;
  readonly post: PostKey;
  /** Plain text, perhaps empty. */
  readonly reason: string;
  /** What the moderators decided, in a word; empty while they have not. */
  readonly decision: string;
  /** As SharePoint tells, which is all there is to go by. */
  readonly reporter?: AuthorKey;
}
