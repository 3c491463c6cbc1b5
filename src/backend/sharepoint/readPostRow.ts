import { cleanName } from '../../domain/cleanName';
import { type Author, type Post } from '../../domain/Post';
import { readExtra, type PostExtra } from '../../domain/PostExtra';
import { authorOfPostKey, type AuthorKey, type PostKey } from '../../domain/PostKey';
import { cleanText, isBlank } from '../../domain/PostText';
import { idIn, isEntity, textIn, type WireEntity } from './wire';
import { isSigned, upnIn } from './wroteRow';

export type RowReading =
  | { readonly ok: true; readonly post: Post & { readonly id: number } }
  | { readonly ok: false; readonly id: number | undefined; readonly reason: RejectReason };

export type RejectReason = 'notARow' | 'noId' | 'noKey' | 'noText';

/** Columns a post is read from: PnPjs's `$select`, and `$expand` for the author. */
export const postColumns = [
  'Id',
  'Body',
  'PostKey',
  'AuthorKey',
  'AuthorId',
  'Created',
  'Modified',
  'EditedAt',
  'RootKey',
  'ParentKey',
  'SubjectKey',
  'Extra',
  'Author/Title',
  'Author/Name'
] as const;

/** Without them a post stands alone, as plain text; of edits, SharePoint's own column tells. */
export const optionalPostColumns: readonly string[] = [
  'EditedAt',
  'RootKey',
  'ParentKey',
  'SubjectKey',
  'Extra'
];

/** Hallway did not exist before; whatever claims to be older is mistaken. */
const earliestMs = Date.UTC(2010, 0, 1);
/** Two clocks of SharePoint may differ by this much. */
const clockSlackMs = 5 * 60_000;
/** What a header can carry. */
const etagPattern = /^[!-~]{1,100}$/;
/** SharePoint may touch a row just after it was made. */
const silentEditMs = 60_000;

/**
 * Turns a row of Hallway Posts, which any colleague may have written by raw REST, into a post or a rejection.
 * Total: never throws, whatever the row holds. Bounded: text is cut before it is looked at. The post is frozen.
 */
export function readPostRow(row: unknown, serverNowMs: number): RowReading {
  try {
    return readEntity(row, serverNowMs);
  } catch {
    // A column that throws when it is looked at: no answer of SharePoint has one.
    return { ok: false, id: undefined, reason: 'notARow' };
  }
}

function readEntity(row: unknown, serverNowMs: number): RowReading {
  if (!isEntity(row)) return { ok: false, id: undefined, reason: 'notARow' };
  const id = idIn(row, 'Id');
  if (id === undefined) return { ok: false, id, reason: 'noId' };
  const key = textIn(row, 'PostKey');
  const writer = authorOfPostKey(key);
  if (key === undefined || writer === undefined) return { ok: false, id, reason: 'noKey' };
  const text = cleanText(textIn(row, 'Body') ?? '');
  const subjectKey = otherKeyIn(row, { name: 'SubjectKey', key });
  if (isBlank(text) && subjectKey === undefined) return { ok: false, id, reason: 'noText' };

  const createdAtMs = momentIn(row, { name: 'Created', serverNowMs }) ?? serverNowMs;
  const post = {
    key: key as PostKey,
    id,
    author: readAuthor(row, writer),
    // Nothing but a repost is without text: what cannot be seen is no comment of its writer's.
    text: isBlank(text) ? '' : text,
    createdAtMs,
    editedAtMs: readEditedAt(row, { createdAtMs, serverNowMs }),
    etag: readEtag(row),
    ...readThread(row, key),
    subjectKey,
    extra: readBeside(row, text)
  };
  return { ok: true, post: Object.freeze(post) };
}

/** In no thread but its own, or both: the post it began with and the one answered. */
function readThread(row: WireEntity, key: PostKey): Pick<Post, 'rootKey' | 'parentKey'> {
  const rootKey = otherKeyIn(row, { name: 'RootKey', key });
  if (rootKey === undefined) return {};
  return { rootKey, parentKey: otherKeyIn(row, { name: 'ParentKey', key }) ?? rootKey };
}

/** Of another post than the row itself. */
function otherKeyIn(row: WireEntity, { name, key }: { name: string; key: PostKey }): PostKey | undefined {
  const other = textIn(row, name);
  return other === key || authorOfPostKey(other) === undefined ? undefined : other;
}

function readBeside(row: WireEntity, text: string): PostExtra | undefined {
  const written = textIn(row, 'Extra');
  return written ? readExtra(written, text) : undefined;
}

/** Believed only where SharePoint's own author column and both keys name the same person. */
function readAuthor(row: WireEntity, writer: AuthorKey): Author {
  const upn = upnIn(row);
  const isVerified = isSigned(row, { writer, upn }) && textIn(row, 'AuthorKey') === writer;
  // A name beside a forged row would lend it the credit of its victim.
  if (!isVerified) return Object.freeze({ key: writer, displayName: '', isVerified });
  return Object.freeze({
    key: writer,
    displayName: cleanName(textIn(row['Author'], 'Title') ?? ''),
    upn,
    isVerified
  });
}

/** Hallway says when it edited; an edit made behind its back shows in SharePoint's own column. */
function readEditedAt(
  row: WireEntity,
  { createdAtMs, serverNowMs }: { createdAtMs: number; serverNowMs: number }
): number | undefined {
  const said = momentIn(row, { name: 'EditedAt', serverNowMs });
  if (said !== undefined) return Math.max(said, createdAtMs);
  const modified = momentIn(row, { name: 'Modified', serverNowMs });
  return modified !== undefined && modified > createdAtMs + silentEditMs ? modified : undefined;
}

function momentIn(
  row: WireEntity,
  { name, serverNowMs }: { name: string; serverNowMs: number }
): number | undefined {
  const written = textIn(row, name);
  const atMs = written === undefined || written.length > 40 ? Number.NaN : Date.parse(written);
  if (!Number.isFinite(atMs)) return undefined;
  return Math.min(Math.max(atMs, earliestMs), serverNowMs + clockSlackMs);
}

function readEtag(row: WireEntity): string | undefined {
  const etag = textIn(row, 'odata.etag');
  return etag !== undefined && etagPattern.test(etag) ? etag : undefined;
}
