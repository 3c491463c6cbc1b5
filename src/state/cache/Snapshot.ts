import { type Post } from '../../domain/Post';
import { type AuthorKey, type PostKey } from '../../domain/PostKey';

/** What this user saw last at one place: painted at once on the next visit, and read anew meanwhile. */
export interface Snapshot {
  /** `printPlace`. */
  readonly place: string;
  /** Newest first, as the server had them: nothing that was still on its way. */
  readonly posts: readonly Post[];
  /** What they repost, quote or answer. */
  readonly related: readonly Post[];
  /** What of it moderators have hidden, and why. */
  readonly hidden: ReadonlyMap<PostKey, string>;
  /** What is below was not kept; undefined where there was nothing below. */
  readonly olderCursor?: number;
  readonly newestReadId: number;
  /** As SharePoint told it. What he may do it tells anew each time. */
  readonly me: { readonly key: AuthorKey; readonly displayName: string; readonly upn: string };
  readonly maxPostCharacters: number;
  readonly savedAtMs: number;
}

/** Counts up with every change of what is kept: what another version kept is not read. */
export const snapshotVersion = 3;

/** As many as two screens hold; more would take longer to read than it saves. */
export const mostPostsKept = 60;

/** Beside what everyone said: home, and where somebody was last. */
export const mostOthersKept = 2;
/** A month: what is older than that is not what he saw last, but long ago. */
export const keptForMs = 30 * 24 * 3_600_000;
