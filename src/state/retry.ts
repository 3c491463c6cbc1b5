import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { sendDelete } from './deletePost';
import { failureOf } from './failureOf';
import { postOf, type Overlay } from './Model';
import { withFailure, withOverlay, withoutOverlay } from './overlays';
import { preparedText } from './preparedText';
import { sendPost } from './publishPost';
import { sendEdit } from './sendEdit';
import { type Work } from './Work';

/** Sends what failed once more. */
export async function retry(work: Work, key: PostKey): Promise<void> {
  const overlay = work.store.read().overlays.get(key);
  // Sending what is too long again cannot help: it has to be edited or discarded.
  if (!overlay?.failure || overlay.failure.kind === 'tooLong') return;

  await sendAgain(work, overlay);
}

/** Sends what failed with another text, under the same key: had it arrived after all, there would be two posts. */
export async function sendAgainAs(work: Work, overlay: Overlay, typed: string): Promise<void> {
  const { text, problem } = preparedText(typed, work.store.read().maxPostCharacters);
  if (problem === 'blank') return;
  const rewritten: Overlay = { ...overlay, post: Object.freeze({ ...overlay.post, text }) };
  if (!problem) return sendAgain(work, rewritten);
  work.store.update(model => withOverlay(model, { ...rewritten, failure: { kind: problem } }));
}

async function sendAgain(work: Work, overlay: Overlay): Promise<void> {
  work.store.update(model => withOverlay(model, { ...overlay, failure: undefined }));
  if (overlay.change === 'publish') await sendPost(work, overlay.post);
  else await sendChange(work, overlay);
}

/** Gives up what failed; what is on its way cannot be called back. */
export function discard({ store }: Work, key: PostKey): void {
  if (!store.read().overlays.get(key)?.failure) return;
  store.update(model => withoutOverlay(model, key));
}

async function sendChange(work: Work, { change, post, failure, before }: Overlay): Promise<void> {
  const { store } = work;
  try {
    // Somebody who retries after a conflict has seen that the post had changed, and means it.
    const target =
      failure?.kind === 'conflict' ? await work.posts.readByKey(post.key) : latestOf(work, before);
    if (!target) store.update(model => withFailure(model, post.key, { kind: 'notFound' }));
    else if (change === 'edit') await sendEdit(work, { before: target, text: post.text });
    else await sendDelete(work, target);
  } catch (error) {
    store.update(model => withFailure(model, post.key, failureOf(error)));
  }
}

function latestOf({ store }: Work, before: Post | undefined): Post | undefined {
  return postOf(store.read(), before?.key) ?? before;
}
