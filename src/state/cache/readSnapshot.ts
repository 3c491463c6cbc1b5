import { defaultLimits } from '../../backend/Installation';
import { cleanName } from '../../domain/cleanName';
import { type Post } from '../../domain/Post';
import { authorOfPostKey, isAuthorKey, type PostKey } from '../../domain/PostKey';
import { cleanText } from '../../domain/PostText';
import { isObject, readKeptPost } from './keptPost';
import { keptForMs, mostPostsKept, snapshotVersion, type Snapshot } from './Snapshot';

/** Total. Undefined for what another version kept, and for what is too old to be shown as the last that was seen. */
export function readSnapshot(kept: unknown, nowMs: number): Snapshot | undefined {
  if (!isObject(kept) || kept['version'] !== snapshotVersion) return undefined;
  const { place, savedAtMs, newestReadId, olderCursor, maxPostCharacters } = kept;
  const [posts, me] = [readPosts(kept['posts']), readMe(kept['me'])];
  if (typeof place !== 'string' || !isRecent(savedAtMs, nowMs) || !me || posts.length === 0) return undefined;
  return {
    place,
    posts,
    related: rowsIn(kept['related']).flatMap(readKeptPost),
    hidden: readHidden(kept['hidden']),
    me,
    savedAtMs,
    newestReadId: wholeOr(newestReadId, 0),
    olderCursor: olderCursor === undefined ? undefined : wholeOr(olderCursor, posts[posts.length - 1]?.id),
    maxPostCharacters: wholeOr(maxPostCharacters, defaultLimits.maxPostCharacters)
  };
}

/** A damaged post breaks the row of those that follow each other: what is below it is not shown either. */
function readPosts(kept: unknown): readonly Post[] {
  const read = rowsIn(kept).map(row => readKeptPost(row)[0]);
  const end = read.findIndex((post, at) => !post || isOutOfOrder(post, read[at - 1]));
  return read.slice(0, end === -1 ? undefined : end).flatMap(post => post ?? []);
}

const rowsIn = (kept: unknown): readonly unknown[] =>
  Array.isArray(kept) ? kept.slice(0, mostPostsKept) : [];

/** Damaged pairs are left out: SharePoint tells again. */
function readHidden(kept: unknown): Snapshot['hidden'] {
  const pairs = rowsIn(kept).flatMap(pair => {
    const [key, why] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    return authorOfPostKey(key) === undefined || typeof why !== 'string'
      ? []
      : [[key as PostKey, cleanText(why)] as const];
  });
  return new Map(pairs);
}

function isOutOfOrder({ id = 0 }: Post, above: Post | undefined): boolean {
  return above?.id !== undefined && id >= above.id;
}

/** A clock that was set back makes it come from the future. */
function isRecent(savedAtMs: unknown, nowMs: number): savedAtMs is number {
  return typeof savedAtMs === 'number' && Math.abs(nowMs - savedAtMs) < keptForMs;
}

function readMe(kept: unknown): Snapshot['me'] | undefined {
  if (!isObject(kept)) return undefined;
  const { key, displayName, upn } = kept;
  if (!isAuthorKey(key) || typeof displayName !== 'string' || typeof upn !== 'string') return undefined;
  return { key, displayName: cleanName(displayName), upn };
}

function wholeOr<Other>(value: unknown, other: Other): number | Other {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : other;
}
