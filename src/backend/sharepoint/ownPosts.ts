import '@pnp/sp/items';
import { withFacets } from '../../domain/PostExtra';
import { type Post } from '../../domain/Post';
import { authorOfPostKey, type PostKey } from '../../domain/PostKey';
import { readFacets, type Facet } from '../../domain/readFacets';
import { printTopicKey, type TopicKey } from '../../domain/TopicKey';
import { topicsOf } from '../../domain/topicsOf';
import { NotFoundError, UnexpectedError, type FailedAct } from '../errors';
import { type NewPost } from '../PostStore';
import { type Connection } from './Connection';
import { completeTopics, removeTopics, topicParts } from './ownTopics';
import { editedPostRow, newPostRow, wholeSecond } from './postRows';
import { readPostRow } from './readPostRow';
import { settledTogether, valueOf } from './together';
import { attempt } from './toBackendError';
import { isEntity, textIn } from './wire';
import { type WhoAmI } from './whoAmI';

type Outcome = PromiseSettledResult<unknown>;

/** One request, with the rows of its topics in it. */
export async function addPost(
  connection: Connection,
  { post, whoAmI }: { post: NewPost; whoAmI: WhoAmI }
): Promise<Post> {
  const { sp, findList, serverClock } = connection;
  const act = { act: 'add', target: `post ${post.key}` };
  const writer = authorOfPostKey(post.key);
  if (writer === undefined) throw new UnexpectedError({ ...act, detail: 'the key is not a key' });
  const row = newPostRow(post, { writer, nowMs: serverClock.nowMs() });
  const me = await attempt(act, () => whoAmI.ask());
  const added = await withTopics(connection, {
    act,
    key: post.key,
    topics: topicsOf(post),
    write: batched => findList(batched ?? sp, 'HallwayPosts').items.add({ ...row })
  });
  // The answer holds the row without its author's name, which is known.
  const author = { Title: me.displayName, Name: `i:0#.f|membership|${me.upn}` };
  const reading = readPostRow(isEntity(added) ? { ...added, Author: author } : added, serverClock.nowMs());
  if (!reading.ok)
    throw new UnexpectedError({ ...act, detail: `the answer could not be read: ${reading.reason}` });
  return reading.post;
}

interface EditedPost {
  readonly post: Post;
  readonly text: string;
  readonly facets?: readonly Facet[];
}

/** One request, and two more where topics have gone from the text. */
export async function editPost(connection: Connection, { post, text, ...beside }: EditedPost): Promise<Post> {
  const { sp, findList, serverClock } = connection;
  const act = { act: 'edit', target: `post ${post.key}` };
  const id = numberOf(post, act);
  const editedAtMs = Math.max(wholeSecond(serverClock.nowMs()), post.createdAtMs);
  const { facets = readFacets(post.extra?.facets, text) } = beside;
  const extra = withFacets(post.extra, facets);
  const row = editedPostRow({ text, editedAtMs, extra });
  const [before, after] = [topicsOf({ ...post, facets: post.extra?.facets }), topicsOf({ ...post, facets })];
  const answer = await withTopics(connection, {
    act,
    key: post.key,
    topics: without(before, after),
    // Without an ETag the write would silently undo whatever was changed meanwhile.
    write: batched =>
      findList(batched ?? sp, 'HallwayPosts')
        .items.getById(id)
        .update({ ...row }, post.etag ?? '"0"')
  });
  await forget(connection, { post, topics: without(after, before) });
  return Object.freeze({ ...post, text, extra, editedAtMs, etag: textIn(answer, 'etag') ?? post.etag });
}

/** To the recycle bin, from where its writer can take it back for 93 days. */
export async function removePost(connection: Connection, post: Post): Promise<void> {
  const { sp, findList } = connection;
  const act = { act: 'delete', target: `post ${post.key}` };
  const item = findList(sp, 'HallwayPosts').items.getById(numberOf(post, act));
  try {
    await attempt(act, () => item.recycle());
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  await forget(connection, { post, topics: topicsOf({ ...post, facets: post.extra?.facets }) });
}

/** Adds those of its topics that are not there yet. */
export async function fileUnderTopics(
  connection: Connection,
  post: Pick<NewPost, 'key' | 'parentKey' | 'facets'>
): Promise<void> {
  const topics = topicsOf(post);
  if (topics.length > 0) await completeTopics(connection, { post: post.key, topics });
}

interface PostWrite {
  readonly act: FailedAct;
  readonly key: PostKey;
  readonly topics: readonly TopicKey[];
  /** @param batched through which it becomes part of a batch */
  write(batched?: Connection['sp']): Promise<unknown>;
}

/** What the write of the post answers. Topics that were refused are seen to once more, by their keys. */
async function withTopics(connection: Connection, { act, key, topics, write }: PostWrite): Promise<unknown> {
  if (topics.length === 0) return attempt(act, () => write());
  const filed = { post: key, topics };
  const topicsIn = topicParts(connection, filed);
  const [written, ...outcomes] = await attempt(act, () =>
    settledTogether(connection.sp, batched => [write(batched), ...topicsIn(batched)])
  );
  const answer = await attempt(act, async () => valueOf(written ?? notSent));
  const refused = topics.filter((_, at) => outcomes[at]?.status === 'rejected');
  if (refused.length > 0) await completeTopics(connection, { post: key, topics: refused });
  return answer;
}

const notSent: Outcome = {
  status: 'rejected',
  reason: new TypeError('The batch has no answer to the post.')
};

/** A row of a topic whose post no longer says so counts nowhere: one that cannot be removed is left where it is. */
async function forget(
  connection: Connection,
  { post, topics }: { post: Post; topics: readonly TopicKey[] }
): Promise<void> {
  if (topics.length > 0) await removeTopics(connection, { post: post.key, topics }).catch(() => undefined);
}

function without(gone: readonly TopicKey[], topics: readonly TopicKey[]): readonly TopicKey[] {
  const keys = new Set(gone.map(printTopicKey));
  return topics.filter(topic => !keys.has(printTopicKey(topic)));
}

/** @throws NotFoundError for a post that the server has never numbered */
export function numberOf(post: Post, act: FailedAct): number {
  if (post.id === undefined) throw new NotFoundError(act);
  return post.id;
}
