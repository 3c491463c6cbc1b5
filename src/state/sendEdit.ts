import { type Post } from '../domain/Post';
import { failureOf } from './failureOf';
import { withFailure, withoutOverlay } from './overlays';
import { withOwnWrite } from './timelineChanges';
import { type Work } from './Work';

/** Sends a new text that is already on screen. */
export async function sendEdit(
  { store, posts, platform }: Work,
  { before, text }: { before: Post; text: string }
): Promise<void> {
  const { key } = before;
  try {
    const post = await posts.edit(before, text);
    const nowMs = platform.clock.nowMs();
    store.update(model => withOwnWrite(withoutOverlay(model, key), { key, post, nowMs }));
  } catch (error) {
    store.update(model => withFailure(model, key, failureOf(error)));
  }
}
