import { type AuthorKey, type PostKey } from './PostKey';
import { type PostExtra } from './PostExtra';

/** Who wrote a post, as the row itself says it: enough to paint a name before any directory has answered. */
export interface Author {
  readonly key: AuthorKey;
  /** Empty where the row is not believed: a name would lend it the credit of its victim. */
  readonly displayName: string;
  /** Undefined for a person whom SharePoint no longer knows. */
  readonly upn?: string;
  /** False when the row's own author column and its key disagree: shown as unverified, counted nowhere. */
  readonly isVerified: boolean;
}

/** One message, as read from an untrusted row and made safe. Frozen: changes are overlays, never edits of this. */
export interface Post {
  readonly key: PostKey;
  /** The list item's ID: orders posts and is the paging cursor, nothing else. Undefined until the server has it. */
  readonly id?: number;
  readonly author: Author;
  /** Plain text, NFC, control characters removed, bounded. Never markup. Empty for a repost alone. */
  readonly text: string;
  /** Milliseconds since 1970, clamped to what the server could have meant. */
  readonly createdAtMs: number;
  readonly editedAtMs?: number;
  /** What the next edit or delete must send as If-Match. */
  readonly etag?: string;
  /** The post its thread began with; undefined for one that begins a thread itself. */
  readonly rootKey?: PostKey;
  /** What it answers; undefined for one that begins a thread. */
  readonly parentKey?: PostKey;
  /** What it reposts, where it has no text, or quotes. */
  readonly subjectKey?: PostKey;
  /** Undefined where there is nothing beside the text. */
  readonly extra?: PostExtra;
}
