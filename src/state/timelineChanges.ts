import { type PostPage, type PostWindow } from '../backend/PostStore';
import { mergePosts, mergeWindow } from '../domain/mergePosts';
import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { belongs } from './belongs';
import { type Model, type OwnWrite } from './Model';
import { settleLink, winnerOf } from './settleLink';

/** SharePoint may show a row up to 30 s late, and a copy may lag behind: for this long one's own writes win. */
const ownWriteKeptMs = 120_000;

/** IDs are given before rows become visible, so a lower one may appear after a higher one. */
const lateRows = 200;

/** The ID above which a refresh reads everything again: never below what has been read. */
export function refreshFrom({ newestReadId, olderCursor = 0 }: Model): number {
  return Math.max(0, newestReadId - lateRows, olderCursor - 1);
}

function newestIdIn({ posts, unavailableIds }: Pick<PostPage, 'posts' | 'unavailableIds'>): number {
  return [...posts.map(post => post.id ?? 0), ...unavailableIds].reduce(
    (one, other) => Math.max(one, other),
    0
  );
}

function withNewestPage(model: Model, { page, nowMs }: Read): Model {
  return settle(
    {
      ...model,
      posts: page.posts,
      related: relatedIn(page),
      unavailableIds: new Set(page.unavailableIds),
      olderCursor: page.olderCursor,
      newestReadId: newestIdIn(page),
      timelineRound: model.timelineRound + 1,
      isRead: true
    },
    nowMs
  );
}

interface Read {
  readonly page: PostPage;
  readonly nowMs: number;
}

const relatedIn = ({ related = [] }: PostPage): Model['related'] =>
  new Map(related.map(post => [post.key, post]));

/** The newest page over what was read before, where the two meet: else there would be a gap between them. */
export function withPageOver(model: Model, { page, nowMs }: Read): Model {
  const { olderCursor: lowestId } = page;
  const meets = model.isRead && lowestId !== undefined && lowestId <= model.newestReadId;
  if (!meets) return withNewestPage(model, { page, nowMs });
  const unavailableBelow = [...model.unavailableIds].filter(id => id < lowestId);
  return settle(
    {
      ...model,
      posts: mergeWindow(
        model.posts.filter(({ id = 0 }) => id < lowestId),
        { later: page.posts, afterId: lowestId - 1 }
      ),
      related: new Map([...model.related, ...relatedIn(page)]),
      unavailableIds: new Set([...unavailableBelow, ...page.unavailableIds]),
      olderCursor: model.olderCursor === undefined ? undefined : Math.min(model.olderCursor, lowestId),
      newestReadId: newestIdIn(page),
      isRead: true
    },
    nowMs
  );
}

/** The same over what was kept from the last visit. What lies too far below to be read again with it is let go. */
export function withPageOverKept(model: Model, { page, nowMs }: Read): Model {
  const fresh: Model = { ...model, isKept: false };
  if (!model.isKept) return withNewestPage(fresh, { page, nowMs });
  const lowestId = newestIdIn(page) - lateRows;
  const near = model.posts.filter(({ id = 0 }) => id > lowestId);
  const isCut = near.length < model.posts.length;
  const olderCursor = isCut ? near[near.length - 1]?.id : model.olderCursor;
  return withPageOver({ ...fresh, posts: near, olderCursor }, { page, nowMs });
}

export function withOlderPage(model: Model, { page, nowMs }: Read): Model {
  return settle(
    {
      ...model,
      posts: mergePosts(model.posts, page.posts),
      related: new Map([...model.related, ...relatedIn(page)]),
      unavailableIds: new Set([...model.unavailableIds, ...page.unavailableIds]),
      olderCursor: page.olderCursor
    },
    nowMs
  );
}

export function withWindow(
  model: Model,
  { window, afterId, nowMs }: { window: PostWindow; afterId: number; nowMs: number }
): Model {
  if (!window.isComplete) {
    // Too much happened to close the gap: begin again from the top, and page down from there.
    const ids = [...window.posts.flatMap(post => post.id ?? []), ...window.unavailableIds];
    const olderCursor = ids.length === 0 ? undefined : Math.min(...ids);
    return withNewestPage(model, { page: { ...window, olderCursor }, nowMs });
  }
  const unavailableBelow = [...model.unavailableIds].filter(id => id <= afterId);
  return settle(
    {
      ...model,
      posts: mergeWindow(model.posts, { later: window.posts, afterId }),
      unavailableIds: new Set([...unavailableBelow, ...window.unavailableIds]),
      newestReadId: Math.max(model.newestReadId, newestIdIn(window))
    },
    nowMs
  );
}

interface OwnWriteDone extends Pick<OwnWrite, 'post' | 'sentBeforeMs'> {
  readonly key: PostKey;
  readonly nowMs: number;
}

/** A confirmed write of one's own: `post` as the server has it now, undefined after a delete. */
export function withOwnWrite(model: Model, { key, post, sentBeforeMs, nowMs }: OwnWriteDone): Model {
  const ownWrites = new Map(model.ownWrites).set(key, { post, sentBeforeMs, atMs: nowMs });
  return settle({ ...model, ownWrites }, nowMs);
}

/** Lays one's own recent writes over what was read, and forgets what was published once a read has shown it. */
export function settle(model: Model, nowMs: number): Model {
  const isRecent = ({ atMs }: OwnWrite): boolean => nowMs >= atMs && nowMs - atMs < ownWriteKeptMs;
  const ownWrites = new Map([...model.ownWrites].filter(([, write]) => isRecent(write)));
  const read = new Map(model.posts.map(post => [post.key, post]));
  const kept = [...ownWrites].flatMap(([key, write]) => {
    const winner = winnerOf(write, read.get(key));
    const isWanted = winner && (read.has(key) || isInPlace(model, winner));
    return isWanted && belongs(winner, model.place) ? [winner] : [];
  });
  const untouched = model.posts.filter(post => !ownWrites.has(post.key));
  const posts = mergePosts(untouched, kept);
  const related = settledRelated(model.related, ownWrites);
  return settleLink({ ...model, posts, related, ownWrites });
}

/** What lies below all that was read comes with its page: shown before, it would hide the gap above it. */
export function isInPlace({ olderCursor = 0 }: Pick<Model, 'olderCursor'>, { id = Infinity }: Post): boolean {
  return id >= olderCursor;
}

/** The same for what posts repost, quote or answer. */
export function settledRelated(related: Model['related'], ownWrites: Model['ownWrites']): Model['related'] {
  const written = [...ownWrites].filter(([key]) => related.has(key));
  if (written.length === 0) return related;
  const settled = new Map(related);
  for (const [key, write] of written) {
    const winner = winnerOf(write, related.get(key));
    if (winner) settled.set(key, winner);
    else settled.delete(key);
  }
  return settled;
}
