import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { cleanText, textProblem } from '../domain/PostText';
import { failureOf } from './failureOf';
import { withFailure, withOverlay, withoutOverlay } from './overlays';
import { withOwnWrite } from './timelineChanges';
import { type Work } from './Work';

/** Shows the new text at once, sends it, and keeps both texts if that fails. */
export async function editPost(work: Work, key: PostKey, text: string): Promise<void> {
  const { store, platform } = work;
  const { posts, overlays, maxPostCharacters } = store.read();
  const before = posts.find(post => post.key === key);
  const cleaned = cleanText(text).trim();
  if (!before || overlays.has(key) || cleaned === before.text) return;
  const problem = textProblem(cleaned, maxPostCharacters);
  if (problem === 'blank') return;

  const post = Object.freeze({ ...before, text: cleaned, editedAtMs: platform.clock.nowMs() });
  store.update(model => withOverlay(model, { change: 'edit', post, before }));
  if (problem) store.update(model => withFailure(model, key, { kind: problem }));
  else await sendEdit(work, { before, text: cleaned });
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
