import { type Post } from './Post';
import { type AuthorKey } from './PostKey';

/** One state of a row, as SharePoint kept it. */
export interface PostVersion {
  /** Undefined for somebody whom SharePoint no longer knows. */
  readonly saver?: VersionSaver;
  readonly savedAtMs: number;
}

export interface VersionSaver {
  /** Every key this person may write under: his number, and the name he signs in with. */
  readonly keys: readonly AuthorKey[];
  /** Cleaned; may be empty. */
  readonly displayName: string;
}

export interface VersionHistory {
  /** Oldest first. */
  readonly versions: readonly PostVersion[];
  /** False where the first version is not among them: trimmed away, or more than are read. */
  readonly isWhole: boolean;
}

/**
 * What the versions of a post say of its author.
 * unchanged: the author saved it, once; changedByAuthor and changedByOthers: the author saved it first;
 * anotherWrote: somebody else saved it first; timesDiffer: it was first saved at a time the post does not show;
 * untold: the versions that would tell are not there.
 */
export type Authorship =
  | { readonly kind: 'unchanged'; readonly name: string }
  | {
      readonly kind: 'changedByAuthor' | 'changedByOthers';
      readonly name: string;
      /** At least 1. */
      readonly changeCount: number;
      readonly lastAtMs: number;
    }
  | { readonly kind: 'anotherWrote'; readonly name: string }
  | { readonly kind: 'timesDiffer'; readonly savedAtMs: number }
  | { readonly kind: 'untold' };

/** Two clocks of SharePoint may differ by this much. */
const clockSlackMs = 5 * 60_000;

/**
 * Compares what a post claims with what was saved. It finds a row that was made another's later; who forged every
 * version from the first moment leaves nothing here to find.
 */
export function judgeAuthorship(
  post: Pick<Post, 'author' | 'createdAtMs' | 'editedAtMs'>,
  { versions, isWhole }: VersionHistory
): Authorship {
  const [first, ...changes] = versions;
  if (!isWhole || !first?.saver) return { kind: 'untold' };
  const { key } = post.author;
  const name = first.saver.displayName;
  if (!first.saver.keys.includes(key)) return { kind: 'anotherWrote', name };

  const last = changes[changes.length - 1];
  // A list that keeps no versions holds the last text only, as if it were the first.
  if (!last && post.editedAtMs !== undefined) return { kind: 'untold' };
  if (Math.abs(first.savedAtMs - post.createdAtMs) > clockSlackMs)
    return { kind: 'timesDiffer', savedAtMs: first.savedAtMs };
  if (!last) return { kind: 'unchanged', name };
  const isOwn = changes.every(({ saver }) => saver?.keys.includes(key));
  const kind = isOwn ? 'changedByAuthor' : 'changedByOthers';
  return { kind, name, changeCount: changes.length, lastAtMs: last.savedAtMs };
}
