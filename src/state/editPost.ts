import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { failureOf } from './failureOf';
import { withFailure, withOverlay, withoutOverlay } from './overlays';
import { preparedText } from './preparedText';
import { withOwnWrite } from './timelineChanges';
import { type Work } from './Work';

/** Shows the new text at once, sends it, and keeps both texts if that fails. */
export async function editPost(work: Work, key: PostKey, typed: string): Promise<void> {
  const { store, platform } = work;
  const { posts, overlays, maxPostCharacters } = store.read();
  const before = posts.find(post => post.key === key);
  const { text, problem } = preparedText(typed, maxPostCharacters);
  if (!before || overlays.has(key) || text === before.text || problem === 'blank') return;

  const post = Object.freeze({ ...before, text, editedAtMs: platform.clock.nowMs() });
  store.update(model => withOverlay(model, { change: 'edit', post, before }));
  if (problem) store.update(model => withFailure(model, key, { kind: problem }));
  else await sendEdit(work, { before, text });
}

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
