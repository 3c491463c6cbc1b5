import { type PostKey } from '../domain/PostKey';
import { postOf } from './Model';
import { withFailure, withOverlay } from './overlays';
import { preparedText } from './preparedText';
import { sendAgainAs } from './retry';
import { sendEdit } from './sendEdit';
import { type Work } from './Work';

/** Shows the new text at once, sends it, and keeps both texts if that fails. */
export async function editPost(work: Work, key: PostKey, typed: string): Promise<void> {
  const { store, platform } = work;
  const model = store.read();
  const failed = model.overlays.get(key);
  if (failed?.failure && failed.change !== 'delete') return sendAgainAs(work, failed, typed);
  const before = postOf(model, key);
  const { text, problem } = preparedText(typed, model.maxPostCharacters);
  if (!before || model.overlays.has(key) || text === before.text || problem === 'blank') return;

  const post = Object.freeze({ ...before, text, editedAtMs: platform.clock.nowMs() });
  store.update(now => withOverlay(now, { change: 'edit', post, before }));
  if (problem) store.update(now => withFailure(now, key, { kind: problem }));
  else await sendEdit(work, { before, text });
}
