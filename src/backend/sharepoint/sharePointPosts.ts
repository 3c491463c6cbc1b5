import { type VersionHistory } from '../../domain/judgeAuthorship';
import { authorOfPostKey, type AuthorKey, type PostKey } from '../../domain/PostKey';
import { type Post } from '../../domain/Post';
import {
  DuplicateKeyError,
  NotFoundError,
  ThresholdExceededError,
  UnexpectedError,
  type FailedAct
} from '../errors';
import { type KeyHolder, type NewPost, type PostPage, type PostStore } from '../PostStore';
import { AnotherUser } from './Answer';
import { type Connection } from './Connection';
import {
  isRecycled,
  pageSize,
  newestRows,
  recycledRows,
  rowByKey,
  rowsAbove,
  rowsBelow,
  versionRows,
  windowSize
} from './postQueries';
import { editedPostRow, newPostRow, wholeSecond } from './postRows';
import { readPostPage, type PostRows } from './readPostPage';
import { readPostRow } from './readPostRow';
import { readVersions } from './readVersions';
import { together, valueOf } from './together';
import { attempt } from './toBackendError';
import { isEntity, rowsFrom, textIn } from './wire';
import { type WhoAmI } from './whoAmI';

/** The list Hallway Posts. One request for each call. */
export function sharePointPosts(connection: Connection, whoAmI: WhoAmI): PostStore {
  const { sp } = connection;
  const read: Read = (act, query) => readRows(connection, { act, query });

  const readRow = (key: PostKey): Promise<PostRows> =>
    read({ act: 'read', target: `post ${key}` }, () => rowByKey(sp, { ...connection, key })());

  async function readByKey(key: PostKey): Promise<Post | undefined> {
    if (authorOfPostKey(key) === undefined) return undefined;
    return (await readRow(key)).posts[0];
  }

  return {
    readNewest: async () => pageOf(await read(readingPosts, () => newestRows(sp, connection)())),
    readOlder: async cursor =>
      pageOf(await read(readingPosts, () => rowsBelow(sp, { ...connection, cursor })())),
    readSince: async afterId => {
      try {
        const rows = await read(readingPosts, () => readAbove(connection, { afterId, whoAmI }));
        return {
          posts: rows.posts,
          unavailableIds: rows.unavailableIds,
          isComplete: rows.rowCount < windowSize
        };
      } catch (error) {
        // More was posted since than SharePoint looks through: the newest page, with a gap below it, is the answer.
        if (!(error instanceof ThresholdExceededError)) throw error;
        const newest = pageOf(await read(readingPosts, () => newestRows(sp, connection)()));
        return { ...newest, isComplete: false };
      }
    },
    readByKey,
    readVersions: post => versionsOf(connection, post),
    findHolder: post => findHolder(connection, post),
    add: async post => {
      try {
        return await addRow(connection, { post, whoAmI });
      } catch (error) {
        if (!(error instanceof DuplicateKeyError)) throw error;
        return ownOr(error, { holder: await findHolder(connection, post), post });
      }
    },
    edit: (post, text) => editRow(connection, { post, text }),
    remove: post => removeRow(connection, post)
  };
}

type Read = (act: FailedAct, query: () => Promise<unknown>) => Promise<PostRows>;

/** Once more without a column that an admin has removed, where it can be done without. */
async function readRows(
  { postColumns, serverClock }: Connection,
  { act, query }: { act: FailedAct; query: () => Promise<unknown> }
): Promise<PostRows> {
  const ask = (): Promise<readonly unknown[]> => attempt(act, () => rowsFrom(query()));
  const rows = await ask().catch((error: unknown) => {
    if (!postColumns.doWithout(error)) throw error;
    return ask();
  });
  return readPostPage(rows, serverClock.nowMs());
}

/** Together with the question who is asking: else a page would go on showing one user what another may read. */
async function readAbove(
  connection: Connection,
  { afterId, whoAmI }: { afterId: number; whoAmI: WhoAmI }
): Promise<unknown> {
  const [rows, isSame] = await together<readonly [unknown, boolean]>(connection.sp, batched => [
    rowsAbove(batched, { ...connection, afterId })(),
    whoAmI.isStillSame(batched)
  ]);
  if (isSame.status === 'fulfilled' && !isSame.value) throw new AnotherUser();
  return valueOf(rows);
}

/** The row, and where there is none the recycle bin: two questions in one trip, since both would be asked in turn. */
async function findHolder(connection: Connection, { key, text }: NewPost): Promise<KeyHolder> {
  const { sp } = connection;
  const looking = { act: 'look for', target: `post ${key}` };
  const [rows, bin] = await attempt(looking, () =>
    together<readonly [PostRows, readonly unknown[]]>(sp, batched => [
      readRows(connection, { act: looking, query: () => rowByKey(batched, { ...connection, key })() }),
      rowsFrom(recycledRows(batched)())
    ])
  );
  const { posts, rowCount } = valueOf(rows);
  const [post] = posts;
  if (post && isBy(authorOfPostKey(key), post)) return { kind: 'mine', post };
  const recycled = await attempt(looking, async () => valueOf(bin));
  const isThrownAway = isRecycled({ key, text }, recycled);
  // Whoever wrote a row that cannot be read, it is in the way.
  if (rowCount > 0) return { kind: 'another', isThrownAway };
  return { kind: isThrownAway ? 'removed' : 'nobody' };
}

function isBy(writer: AuthorKey | undefined, { author }: Post): boolean {
  return author.isVerified && author.key === writer;
}

const readingPosts: FailedAct = { act: 'read', target: 'posts' };

/** A full page may have another below it; a page of nothing but rejected rows goes on below them. */
export function pageOf({ posts, unavailableIds, rowCount, lowestId }: PostRows): PostPage {
  return { posts, unavailableIds, olderCursor: rowCount >= pageSize ? lowestId : undefined };
}

async function versionsOf(connection: Connection, post: Post): Promise<VersionHistory> {
  const act = { act: 'read', target: `versions of post ${post.key}` };
  const id = numberOf(post, act);
  return readVersions(await attempt(act, () => rowsFrom(versionRows(connection, id)())));
}

async function addRow(
  { sp, findList, serverClock }: Connection,
  { post, whoAmI }: { post: NewPost; whoAmI: WhoAmI }
): Promise<Post> {
  const act = { act: 'add', target: `post ${post.key}` };
  const writer = authorOfPostKey(post.key);
  if (writer === undefined) throw new UnexpectedError({ ...act, detail: 'the key is not a key' });
  const row = newPostRow(post, { writer, nowMs: serverClock.nowMs() });
  const me = await attempt(act, () => whoAmI.ask());
  const added: unknown = await attempt(act, () => findList(sp, 'HallwayPosts').items.add({ ...row }));
  // The answer holds the row without its author's name, which is known.
  const author = { Title: me.displayName, Name: `i:0#.f|membership|${me.upn}` };
  const reading = readPostRow(isEntity(added) ? { ...added, Author: author } : added, serverClock.nowMs());
  if (!reading.ok)
    throw new UnexpectedError({ ...act, detail: `the answer could not be read: ${reading.reason}` });
  return reading.post;
}

/** The key is taken: by this very post, when an answer was lost and it is sent again, or by another. */
function ownOr(error: DuplicateKeyError, { holder, post }: { holder: KeyHolder; post: NewPost }): Post {
  if (holder.kind !== 'mine' || holder.post.text !== post.text) throw error;
  return holder.post;
}

async function editRow(
  { sp, findList, serverClock }: Connection,
  { post, text }: { post: Post; text: string }
): Promise<Post> {
  const act = { act: 'edit', target: `post ${post.key}` };
  const editedAtMs = Math.max(wholeSecond(serverClock.nowMs()), post.createdAtMs);
  const item = findList(sp, 'HallwayPosts').items.getById(numberOf(post, act));
  // Without an ETag the write would silently undo whatever was changed meanwhile.
  const answer: unknown = await attempt(act, () =>
    item.update({ ...editedPostRow(text, editedAtMs) }, post.etag ?? '"0"')
  );
  return Object.freeze({ ...post, text, editedAtMs, etag: textIn(answer, 'etag') ?? post.etag });
}

/** To the recycle bin, from where its writer can take it back for 93 days. */
async function removeRow({ sp, findList }: Connection, post: Post): Promise<void> {
  const act = { act: 'delete', target: `post ${post.key}` };
  const item = findList(sp, 'HallwayPosts').items.getById(numberOf(post, act));
  try {
    await attempt(act, () => item.recycle());
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
}

function numberOf(post: Post, act: FailedAct): number {
  if (post.id === undefined) throw new NotFoundError(act);
  return post.id;
}
