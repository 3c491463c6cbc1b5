import { authorOfPostKey, type AuthorKey, type PostKey } from '../../domain/PostKey';
import { type Post } from '../../domain/Post';
import { DuplicateKeyError, ThresholdExceededError, type FailedAct } from '../errors';
import { type KeyHolder, type NewPost, type PostPage, type PostStore } from '../PostStore';
import { loadOnce } from '../loadOnce';
import { AnotherUser } from './Answer';
import { type Connection } from './Connection';
import { addPost, editPost, fileUnderTopics, removePost } from './ownPosts';
import {
  isRecycled,
  pageSize,
  newestRows,
  recycledRows,
  rowByKey,
  rowsAbove,
  rowsBelow,
  windowSize
} from './postQueries';
import { readPostPage, type PostRows } from './readPostPage';
import { together, valueOf } from './together';
import { attempt } from './toBackendError';
import { rowsFrom } from './wire';
import { type WhoAmI } from './whoAmI';

/** Read when somebody asks who really wrote a post. */
const loadVersions = loadOnce(() => import(/* webpackChunkName: 'hallway-people' */ './postVersions'));

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
    readVersions: async post => (await loadVersions()).versionsOf(connection, post),
    findHolder: post => findHolder(connection, post),
    add: async post => {
      try {
        return await addPost(connection, { post, whoAmI });
      } catch (error) {
        if (!(error instanceof DuplicateKeyError)) throw error;
        const mine = ownOr(error, { holder: await findHolder(connection, post), post });
        await fileUnderTopics(connection, { ...mine, facets: post.facets });
        return mine;
      }
    },
    fileUnderTopics: post => fileUnderTopics(connection, { ...post, facets: post.extra?.facets }),
    edit: (post, text, beside) => editPost(connection, { post, text, ...beside }),
    remove: post => removePost(connection, post)
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

/** The key is taken: by this very post, when an answer was lost and it is sent again, or by another. */
function ownOr(error: DuplicateKeyError, { holder, post }: { holder: KeyHolder; post: NewPost }): Post {
  const isSame =
    holder.kind === 'mine' && holder.post.text === post.text && holder.post.subjectKey === post.subjectKey;
  if (!isSame) throw error;
  return holder.post;
}
