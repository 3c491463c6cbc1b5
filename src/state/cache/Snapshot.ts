import { type Rights } from '../../backend/Installation';
import { type Post } from '../../domain/Post';

/** What this user saw last of everyone's posts: painted at once on the next visit, and read anew meanwhile. */
export interface Snapshot {
  /** Newest first, as the server had them: nothing that was still on its way. */
  readonly posts: readonly Post[];
  /** What is below was not kept; undefined where there was nothing below. */
  readonly olderCursor?: number;
  readonly newestReadId: number;
  readonly displayName: string;
  /** What he might do here then; what he may do now is what SharePoint answers. */
  readonly rights: Rights;
  readonly maxPostCharacters: number;
  readonly savedAtMs: number;
}

/** Counts up with every change of what is kept: what another version kept is not read. */
export const snapshotVersion = 1;

/** As many as two screens hold; more would take longer to read than it saves. */
export const mostPostsKept = 60;

/** A month: what is older than that is not what he saw last, but long ago. */
export const keptForMs = 30 * 24 * 3_600_000;
