import { type PostPage, type PostWindow } from '../backend/PostStore';
import { mergePosts, mergeWindow } from '../domain/mergePosts';
import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { type Model, type OwnWrite } from './Model';

/** SharePoint may show a row up to 30 s late, and a copy may lag behind: for this long one's own writes win. */
const ownWriteKeptMs = 120_000;

/** IDs are given before rows become visible, so a lower one may appear after a higher one. */
const lateRows = 200;

/** The ID above which a refresh reads everything again: never below what is on screen. */
export function refreshFrom(model: Model): number {
  const ids = model.posts.flatMap(post => (post.id === undefined ? [] : [post.id]));
  const newest = Math.max(0, ...ids);
  const oldest = ids.length === 0 ? 0 : Math.min(...ids);
  return Math.max(0, newest - lateRows, oldest - 1);
}

export function withNewestPage(model: Model, { page, nowMs }: { page: PostPage; nowMs: number }): Model {
  return settle(
    {
      ...model,
      posts: page.posts,
      unavailableIds: new Set(page.unavailableIds),
      olderCursor: page.olderCursor,
      timelineRound: model.timelineRound + 1
    },
    nowMs
  );
}

export function withOlderPage(model: Model, { page, nowMs }: { page: PostPage; nowMs: number }): Model {
  return settle(
    {
      ...model,
      posts: mergePosts(model.posts, page.posts),
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
    const olderCursor = Math.min(...window.posts.map(post => post.id ?? Infinity), ...window.unavailableIds);
    return withNewestPage(model, { page: { ...window, olderCursor }, nowMs });
  }
  const unavailableBelow = [...model.unavailableIds].filter(id => id <= afterId);
  return settle(
    {
      ...model,
      posts: mergeWindow(model.posts, { later: window.posts, afterId }),
      unavailableIds: new Set([...unavailableBelow, ...window.unavailableIds])
    },
    nowMs
  );
}

/** A confirmed write of one's own: `post` as the server has it now, undefined after a delete. */
export function withOwnWrite(
  model: Model,
  { key, post, nowMs }: { key: PostKey; post?: Post; nowMs: number }
): Model {
  const ownWrites = new Map(model.ownWrites).set(key, { post, atMs: nowMs });
  return settle({ ...model, ownWrites }, nowMs);
}

/** Lays one's own recent writes over what was read, and forgets what was published once a read has shown it. */
function settle(model: Model, nowMs: number): Model {
  const ownWrites = new Map([...model.ownWrites].filter(([, { atMs }]) => nowMs - atMs < ownWriteKeptMs));
  const read = new Map(model.posts.map(post => [post.key, post]));
  const kept = [...ownWrites].flatMap(([key, write]) => winnerOf(write, read.get(key)) ?? []);
  const untouched = model.posts.filter(post => !ownWrites.has(post.key));
  const posts = mergePosts(untouched, kept);
  const shown = new Set(posts.map(post => post.key));
  const overlays = new Map(
    [...model.overlays].filter(([key, { change }]) => change !== 'publish' || !shown.has(key))
  );
  return { ...model, posts, ownWrites, overlays };
}

function winnerOf(write: OwnWrite, read: Post | undefined): Post | undefined {
  if (!write.post || !read) return write.post;
  return (read.editedAtMs ?? 0) > (write.post.editedAtMs ?? 0) ? read : write.post;
}
