import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { failureOf } from './failureOf';
import { postOf } from './Model';
import { withFailure, withOverlay, withoutOverlay } from './overlays';
import { withOwnWrite } from './timelineChanges';
import { type Work } from './Work';

/** Marks the post as going, deletes it, and leaves it as it was if that fails. */
export async function deletePost(work: Work, key: PostKey): Promise<void> {
  const { store } = work;
  const model = store.read();
  const before = postOf(model, key);
  if (!before || model.overlays.has(key)) return;

  store.update(now => withOverlay(now, { change: 'delete', post: before, before }));
  await sendDelete(work, before);
}

export async function sendDelete({ store, posts, platform }: Work, before: Post): Promise<void> {
  const { key } = before;
  try {
    await posts.remove(before);
    const nowMs = platform.clock.nowMs();
    store.update(model => withOwnWrite(withoutOverlay(model, key), { key, nowMs }));
  } catch (error) {
    store.update(model => withFailure(model, key, failureOf(error)));
  }
}
