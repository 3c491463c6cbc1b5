import { bucketOf } from '../../domain/bucketOf';
import { monthKey } from '../../domain/monthKey';
import { printExtra, withFacets, type PostExtra } from '../../domain/PostExtra';
import { type AuthorKey, type PostKey } from '../../domain/PostKey';
import { type NewPost } from '../PostStore';
import { type AnswerColumns, type EditedPostRow, type NewPostRow } from './wire';

/** SharePoint's single-line text holds 255; some scripts need more than one unit a character. */
const maxTitleUnits = 200;
/** A repost alone has no words of its own. */
const repostTitle = 'Repost';

export function newPostRow(
  post: NewPost,
  { writer, nowMs }: { writer: AuthorKey; nowMs: number }
): NewPostRow {
  const month = monthKey(nowMs);
  const extra = withFacets(undefined, post.facets ?? []);
  return {
    Title: post.text === '' ? repostTitle : titleOf(post.text),
    Body: post.text,
    PostKey: post.key,
    AuthorKey: writer,
    AuthorMonth: `${writer}|${month}`,
    KindMonth: `${kindOf(post)}|${month}`,
    SchemaV: 1,
    ...(post.rootKey && answerColumns(post.key, { rootKey: post.rootKey, parentKey: post.parentKey })),
    ...(post.subjectKey && { SubjectKey: post.subjectKey }),
    ...(extra && { Extra: printExtra(extra) })
  };
}

function kindOf({ text, rootKey }: NewPost): string {
  if (text === '') return 'repost';
  return rootKey === undefined ? 'post' : 'reply';
}

function answerColumns(
  key: PostKey,
  { rootKey, parentKey = rootKey }: { rootKey: PostKey; parentKey?: PostKey }
): AnswerColumns {
  return {
    RootKey: rootKey,
    RootBucket: `${rootKey}.${bucketOf(key)}`,
    ParentKey: parentKey,
    Flags: 'reply'
  };
}

export function editedPostRow({ text, editedAtMs, extra }: EditedPost): EditedPostRow {
  return {
    Title: titleOf(text),
    Body: text,
    EditedAt: new Date(editedAtMs).toISOString(),
    ...(extra && { Extra: printExtra(extra) })
  };
}

interface EditedPost {
  readonly text: string;
  readonly editedAtMs: number;
  readonly extra?: PostExtra;
}

/** SharePoint keeps moments to the second. */
export function wholeSecond(atMs: number): number {
  return Math.floor(atMs / 1000) * 1000;
}

/** The start of the text on one line: what SharePoint's own screens and eDiscovery show of a post. */
export function titleOf(text: string): string {
  const oneLine = text
    .slice(0, 2 * maxTitleUnits)
    .replace(/\s+/g, ' ')
    .trim();
  if (oneLine.length <= maxTitleUnits) return oneLine;
  return `${oneLine.slice(0, maxTitleUnits - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
