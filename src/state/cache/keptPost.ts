import { cleanName } from '../../domain/cleanName';
import { type Author, type Post } from '../../domain/Post';
import { readExtra } from '../../domain/PostExtra';
import { authorOfPostKey, isAuthorKey, type PostKey } from '../../domain/PostKey';
import { cleanText } from '../../domain/PostText';

type Fields = Readonly<Record<string, unknown>>;

/** Total: storage is shared with every script of the host, and another version may have written it. */
export function readKeptPost(kept: unknown): readonly Post[] {
  if (!isObject(kept)) return [];
  const { key, id, createdAtMs, editedAtMs, etag } = kept;
  const author = readAuthor(kept['author']);
  const text = cleanText(textOf(kept['text']) ?? '');
  if (authorOfPostKey(key) === undefined || !isId(id) || !isMoment(createdAtMs) || !author) return [];
  const post: Post = {
    key: key as PostKey,
    id,
    author,
    text,
    createdAtMs,
    editedAtMs: isMoment(editedAtMs) ? editedAtMs : undefined,
    etag: textOf(etag),
    ...referencesIn(kept),
    extra: kept['extra'] === undefined ? undefined : readExtra(kept['extra'], text)
  };
  return [Object.freeze(post)];
}

function referencesIn(kept: Fields): Pick<Post, 'rootKey' | 'parentKey' | 'subjectKey'> {
  const { rootKey, parentKey, subjectKey } = kept;
  return { rootKey: keyOf(rootKey), parentKey: keyOf(parentKey), subjectKey: keyOf(subjectKey) };
}

function readAuthor(kept: unknown): Author | undefined {
  if (!isObject(kept)) return undefined;
  const { key, displayName, upn, isVerified } = kept;
  if (!isAuthorKey(key)) return undefined;
  return Object.freeze({
    key,
    displayName: cleanName(textOf(displayName) ?? ''),
    upn: textOf(upn),
    isVerified: isVerified === true
  });
}

function keyOf(value: unknown): PostKey | undefined {
  return authorOfPostKey(value) === undefined ? undefined : (value as PostKey);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
