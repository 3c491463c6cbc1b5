import { DuplicateKeyError } from '../backend/errors';
import { type Post } from '../domain/Post';
import { makePostKey, upnAuthorKey, type PostKey } from '../domain/PostKey';
import { failureOf } from './failureOf';
import { type Model } from './Model';
import { isUnderWay, withFailure, withOverlay, withoutOverlay } from './overlays';
import { preparedText } from './preparedText';
import { withOwnWrite } from './timelineChanges';
import { type Work } from './Work';

/** Shows the post at once, sends it, and keeps its text if that fails. */
export async function publishPost(work: Work, typed: string): Promise<void> {
  const { store } = work;
  const model = store.read();
  const { text, problem } = preparedText(typed, model.maxPostCharacters);
  if (problem === 'blank' || !model.me.rights.canPost || isBeingPublished(model, text)) return;

  const post = newPost(work, text);
  store.update(now => withOverlay(now, { change: 'publish', post }));
  if (problem) store.update(now => withFailure(now, post.key, { kind: problem }));
  else await sendPost(work, post);
}

/** Sends a post that is already on screen, under the same key each time: a lost answer never makes two posts. */
export async function sendPost(work: Work, post: Post): Promise<void> {
  try {
    await add(work, post);
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) return fail(work, { key: post.key, error });
    await sendDespiteHolder(work, post);
  }
}

/** The key is held: by what arrived although its answer was lost, and was rewritten since; or by somebody else's row. */
async function sendDespiteHolder(work: Work, post: Post): Promise<void> {
  const { posts } = work;
  try {
    const holder = await posts.readByKey(post.key);
    const isOwn = holder?.author.isVerified === true && holder.author.key === post.author.key;
    if (isOwn) settlePost(work, { key: post.key, post: await posts.edit(holder, post.text) });
    else await sendUnderNewKey(work, post);
  } catch (error) {
    fail(work, { key: post.key, error });
  }
}

/** Somebody else's row holds the key: he cannot hold the next one too, since it is not made yet. */
async function sendUnderNewKey(work: Work, post: Post): Promise<void> {
  const moved = { ...post, key: newKey(work) };
  work.store.update(model =>
    withOverlay(withoutOverlay(model, post.key), { change: 'publish', post: moved })
  );
  try {
    await add(work, moved);
  } catch (error) {
    fail(work, { key: moved.key, error });
  }
}

async function add(work: Work, { key, text }: Post): Promise<void> {
  settlePost(work, { key, post: await work.posts.add({ key, text }) });
}

function settlePost({ store, platform }: Work, { key, post }: { key: PostKey; post: Post }): void {
  const nowMs = platform.clock.nowMs();
  store.update(model => withOwnWrite(withoutOverlay(model, key), { key, post, nowMs }));
}

function fail({ store }: Work, { key, error }: { key: PostKey; error: unknown }): void {
  store.update(model => withFailure(model, key, failureOf(error)));
}

/** A double click sends the same text twice within one request. */
function isBeingPublished(model: Model, text: string): boolean {
  return [...model.overlays.values()].some(
    ({ change, post }) => change === 'publish' && post.text === text && isUnderWay(model, post.key)
  );
}

function newPost(work: Work, text: string): Post {
  const { displayName, upn } = work.store.read().me;
  const author = { key: writerKey(work), displayName, upn, isVerified: true };
  return Object.freeze({ key: newKey(work), author, text, createdAtMs: work.platform.clock.nowMs() });
}

function newKey(work: Work): PostKey {
  const { clock, random } = work.platform;
  return makePostKey(writerKey(work), { nowMs: clock.nowMs(), entropy: random.bytes(4) });
}

function writerKey({ store }: Work): string {
  const { key, upn } = store.read().me;
  return key ?? upnAuthorKey(upn);
}
