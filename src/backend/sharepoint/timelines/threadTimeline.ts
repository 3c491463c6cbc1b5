import { bucketCount } from '../../../domain/bucketOf';
import { type PostKey } from '../../../domain/PostKey';
import { type PostPage } from '../../PostStore';
import { type Timeline } from '../../Timelines';
import { askBatch, type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { keyedQueries, type KeyedRows } from '../planner/partQuery';
import { readPostPage } from '../readPostPage';
import { attempt } from '../toBackendError';
import { idIn } from '../wire';
import { limitsOf, type TimelineParts } from './TimelineParts';

const act = { act: 'read', target: 'a thread' };

/** So many buckets are looked through at once, until that is refused, too. */
const bucketsPerPart = 8;
/** Rows of all parts together: about a page of them is newer than what may be missing. */
const rowsOfBuckets = 48;

/**
 * The answers within one thread, and what it began with: one trip. Where there are more answers than SharePoint looks
 * through, one more: they lie in 64 buckets.
 */
export function threadTimeline(parts: TimelineParts, root: PostKey): Timeline {
  const { longThreads } = parts.memory;
  const read = (cursor?: number): Promise<PostPage> =>
    attempt(act, async () => {
      const page = longThreads.has(root) ? undefined : await readAtOnce(parts, { root, cursor });
      return page ?? readBuckets(parts, { root, cursor });
    });
  return { readNewest: () => read(), readOlder: read };
}

interface Wanted {
  readonly root: PostKey;
  readonly cursor: number | undefined;
}

async function readAtOnce(parts: TimelineParts, wanted: Wanted): Promise<PostPage | undefined> {
  const { root, cursor } = wanted;
  const top = limitsOf(parts).pageSize;
  const replies = askPosts(parts, { column: 'RootKey', keys: [root], belowId: cursor, top });
  const asks = [...replies.map(ask => ({ ...ask, mayBeRefused: true })), ...askRoot(parts, wanted)];
  const [found = [], ...first] = await askBatch(parts.connection, { act, asks });
  if (found === 'refused') {
    parts.memory.longThreads.set(root, bucketsPerPart);
    return undefined;
  }
  return pageOf(parts, { root, answers: [found], top, first });
}

async function readBuckets(parts: TimelineParts, wanted: Wanted): Promise<PostPage> {
  const { root, cursor } = wanted;
  const perPart = parts.memory.longThreads.get(root) ?? bucketsPerPart;
  const groups = groupsOf(root, perPart);
  const top = Math.max(2, Math.ceil(rowsOfBuckets / groups.length));
  const replies = groups.flatMap(keys =>
    askPosts(parts, { column: 'RootBucket', keys, belowId: cursor, top })
  );
  const mayBeRefused = perPart > 1;
  const asks = [...replies.map(ask => ({ ...ask, mayBeRefused })), ...askRoot(parts, wanted)];
  const found = await askBatch(parts.connection, { act, asks });
  if (found.includes('refused')) {
    parts.memory.longThreads.set(root, 1);
    return readBuckets(parts, wanted);
  }
  const answers = found.slice(0, replies.length);
  return pageOf(parts, { root, answers, top, first: found.slice(replies.length) });
}

/** Once, with the newest page. */
function askRoot(parts: TimelineParts, { root, cursor }: Wanted): readonly Ask[] {
  return cursor === undefined ? askPosts(parts, { column: 'PostKey', keys: [root], top: 1 }) : [];
}

function askPosts(parts: TimelineParts, rows: KeyedRows): readonly Ask[] {
  const { findList, postColumns } = parts.connection;
  return keyedQueries(rows, limitsOf(parts)).map(query => ({
    rows: batched =>
      askRows(batched, findList, {
        ...{ list: 'HallwayPosts', query, hasMetadata: true },
        columns: postColumns.names()
      })
  }));
}

function groupsOf(root: PostKey, perPart: number): readonly (readonly string[])[] {
  return Array.from({ length: bucketCount / perPart }, (_, group) =>
    Array.from({ length: perPart }, (__, at) => `${root}.${group * perPart + at}`)
  );
}

interface Answers {
  readonly root: PostKey;
  readonly answers: readonly Asked[];
  /** Of each answer. */
  readonly top: number;
  readonly first: readonly Asked[];
}

/** Down to where one of the answers was cut short: below that, rows of it may be missing. */
function pageOf({ connection }: TimelineParts, { root, answers, top, first }: Answers): PostPage {
  const nowMs = connection.serverClock.nowMs();
  const floor = Math.max(0, ...answers.map(rows => (rows.length < top ? 0 : lowestIdIn(rows))));
  const rows = answers
    .flatMap(rowsIn)
    .filter(row => numberOf(row) >= floor)
    .sort((one, other) => numberOf(other) - numberOf(one));
  const { posts, unavailableIds } = readPostPage(rows, nowMs);
  return {
    posts: posts.filter(post => post.rootKey === root),
    unavailableIds,
    olderCursor: floor === 0 ? undefined : floor,
    related: readPostPage(first.flatMap(rowsIn), nowMs).posts
  };
}

function rowsIn(asked: Asked): readonly unknown[] {
  return asked === 'refused' ? [] : asked;
}

function lowestIdIn(asked: Asked): number {
  return Math.min(...rowsIn(asked).map(numberOf));
}

function numberOf(row: unknown): number {
  return idIn(row, 'Id') ?? 0;
}
