import { type SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import { ThresholdExceededError, type BackendError } from '../errors';
import { type LiveMark, type LiveStore, type News } from '../LiveStore';
import { AnotherUser } from './Answer';
import { type Connection } from './Connection';
import { type ListName } from './ListSchema';
import { isOldToken, newestIdIn, readChanges, tokenColumn, tokenIn, type RowChanges } from './liveRows';
import { rowsAbove, rowsOfIds, windowSize } from './postQueries';
import { readPostPage, type PostRows } from './readPostPage';
import { together, type Outcomes } from './together';
import { type TimelineMemory } from './timelines/TimelineMemory';
import { attempt, toBackendError } from './toBackendError';
import { entityFrom, rowsFrom } from './wire';
import { type WhoAmI } from './whoAmI';

/** More than a busy Hallway posts between two looks. */
const mostNew = 100;
/** SharePoint tells no more changes at once. */
const mostChanges = 1000;
/** So many IDs in one question; where more were changed between two looks, the newest of them are told. */
const mostChanged = 60;
/** Without a change log, rows that appear late are looked for among so many. */
const lateRows = 200;

const looking = { act: 'look for', target: 'news' };

type Rows = readonly unknown[];
type Token = string | undefined;
type Parts = Outcomes<
  readonly [rows: Rows, posts: Token, reactions: Token, moderation: Token, isSame: boolean, log: Rows]
>;

/** What happened in the lists of a Hallway, by their change logs. */
export function sharePointLive(
  connection: Connection,
  { whoAmI, memory }: { whoAmI: WhoAmI; memory: TimelineMemory }
): LiveStore {
  return {
    readNews: since =>
      attempt(looking, async () => {
        const asked = await ask(connection, { since: usable(connection, since), whoAmI });
        const news = 'news' in asked ? asked.news : await tell(connection, asked);
        memory.see({ headId: news.next.newestId });
        return news;
      })
  };
}

/** What one trip brought. */
interface Asked {
  readonly since: LiveMark;
  readonly page: PostRows;
  readonly log: RowChanges & { readonly isWhole: boolean };
  readonly next: LiveMark;
}

/** A log that goes back less far than the token tells nothing, and may not say so. */
function usable({ serverClock }: Connection, since: LiveMark): LiveMark {
  const isOld = since.posts !== undefined && isOldToken(since.posts, serverClock.nowMs());
  return isOld ? { ...since, posts: undefined } : since;
}

async function ask(
  connection: Connection,
  { since, whoAmI }: { since: LiveMark; whoAmI: WhoAmI }
): Promise<Asked | { readonly news: News }> {
  const { sp, serverClock, postColumns } = connection;
  const { afterId, top } = windowOf(since);
  const [rows, posts, reactions, moderation, isSame, log]: Parts = await together(sp, batched => [
    rowsFrom(rowsAbove(batched, { ...connection, afterId, top })()),
    askToken(batched, { ...connection, name: 'HallwayPosts' }),
    askToken(batched, { ...connection, name: 'HallwayReactions' }),
    askToken(batched, { ...connection, name: 'HallwayModeration' }),
    whoAmI.isStillSame(batched),
    askLog(batched, { ...connection, since })
  ]);
  if (isSame.status === 'fulfilled' && !isSame.value) throw new AnotherUser();
  const now: LiveMark = {
    newestId: since.newestId,
    posts: valueIn(posts),
    reactions: valueIn(reactions) ?? since.reactions,
    moderation: valueIn(moderation) ?? since.moderation
  };
  if (rows.status === 'rejected') {
    const error: BackendError = await toBackendError(rows.reason, looking);
    if (postColumns.doWithout(error)) return ask(connection, { since, whoAmI });
    if (!(error instanceof ThresholdExceededError)) throw error;
    return { news: tooMuch(since, now) };
  }
  return told(since, { now, page: readPostPage(rows.value, serverClock.nowMs()), log: valueIn(log) });
}

/** @param log undefined where it was refused */
function told(
  since: LiveMark,
  { now, page, log }: { now: LiveMark; page: PostRows; log: Rows | undefined }
): Asked {
  const changes = readChanges(log ?? []);
  const isWhole = log !== undefined && log.length < mostChanges;
  // What the log has told is surer than where it says it is.
  const token = isWhole ? (changes.token ?? since.posts) : undefined;
  const newestId = Math.max(since.newestId, newestIdIn(page));
  return { since, page, log: { ...changes, isWhole }, next: { ...now, newestId, posts: token ?? now.posts } };
}

function windowOf({ posts, newestId }: LiveMark): { afterId: number; top: number } {
  if (posts !== undefined) return { afterId: newestId, top: mostNew };
  return { afterId: Math.max(0, newestId - lateRows), top: windowSize };
}

async function askToken(
  sp: SPFI,
  { findList, name }: Pick<Connection, 'findList'> & { name: ListName }
): Promise<Token> {
  return tokenIn(await entityFrom(findList(sp, name).select(tokenColumn)(), tokenColumn));
}

const valueIn = <T>(part: PromiseSettledResult<T>): T | undefined =>
  part.status === 'fulfilled' ? part.value : undefined;

function askLog(
  sp: SPFI,
  { findList, since }: Pick<Connection, 'findList'> & { since: LiveMark }
): Promise<Rows> {
  if (since.posts === undefined) return Promise.resolve([]);
  const kinds = { Add: true, Update: true, SystemUpdate: true, DeleteObject: true, Restore: true };
  const ChangeTokenStart = { StringValue: since.posts };
  return rowsFrom(findList(sp, 'HallwayPosts').getChanges({ Item: true, ...kinds, ChangeTokenStart }));
}

function tooMuch(since: LiveMark, next: LiveMark): News {
  return {
    ...{ next, added: [], changed: [], removedIds: [], isComplete: false },
    ...toCountAgain(since, next)
  };
}

function toCountAgain(since: LiveMark, next: LiveMark): Pick<News, 'hasReactions' | 'hasVerdicts'> {
  return {
    hasReactions: next.reactions !== since.reactions,
    // What was said before the first look has been read with the posts.
    hasVerdicts: since.moderation !== undefined && next.moderation !== since.moderation
  };
}

/** With the posts that were changed, or came after a newer one was read. */
async function tell(connection: Connection, { since, page, log, next }: Asked): Promise<News> {
  const again = toCountAgain(since, next);
  if (since.posts === undefined) {
    const isComplete = page.rowCount < windowSize;
    const wholeAboveId = isComplete ? windowOf(since).afterId : undefined;
    const told = { added: page.posts, changed: [], removedIds: page.unavailableIds };
    return { ...told, next, isComplete, wholeAboveId, ...again };
  }
  const isRead = new Set(page.posts.map(({ id }) => id));
  const ids = [...log.addedIds, ...log.changedIds].filter(id => !isRead.has(id)).sort((a, b) => b - a);
  const read = await readRows(connection, ids.slice(0, mostChanged));
  return {
    next,
    added: [...page.posts, ...read.posts.filter(({ id = 0 }) => log.addedIds.has(id))],
    changed: read.posts.filter(({ id = 0 }) => log.changedIds.has(id)),
    removedIds: [...log.removedIds, ...read.unavailableIds],
    isComplete: log.isWhole && ids.length <= mostChanged,
    ...again
  };
}

async function readRows(
  connection: Connection,
  ids: readonly number[]
): Promise<Pick<PostRows, 'posts' | 'unavailableIds'>> {
  if (ids.length === 0) return { posts: [], unavailableIds: [] };
  const rows = await rowsFrom(rowsOfIds(connection.sp, { ...connection, ids })());
  return readPostPage(rows, connection.serverClock.nowMs());
}
