import { monthKey } from '../../domain/monthKey';
import { type AuthorKey } from '../../domain/PostKey';
import { type NewPost } from '../PostStore';
import { type EditedPostRow, type NewPostRow } from './wire';

/** SharePoint's single-line text holds 255; some scripts need more than one unit a character. */
const maxTitleUnits = 200;

export function newPostRow(
  post: NewPost,
  { writer, nowMs }: { writer: AuthorKey; nowMs: number }
): NewPostRow {
  const month = monthKey(nowMs);
  return {
    Title: titleOf(post.text),
    Body: post.text,
    PostKey: post.key,
    AuthorKey: writer,
    AuthorMonth: `${writer}|${month}`,
    KindMonth: `post|${month}`,
    SchemaV: 1
  };
}

export function editedPostRow(text: string, editedAtMs: number): EditedPostRow {
  return { Title: titleOf(text), Body: text, EditedAt: new Date(editedAtMs).toISOString() };
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
