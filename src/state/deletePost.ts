import { type PostKey } from '../domain/PostKey';
import { postOf } from './Model';
import { type Work } from './Work';

/** Marks the post as going, and deletes it. */
export async function deletePost(work: Work, key: PostKey): Promise<void> {
  const model = work.store.read();
  const before = postOf(model, key);
  if (!before || model.overlays.has(key)) return;

  const sentAtMs = model.ownWrites.get(key)?.sentBeforeMs;
  await work.outbox.current()?.add({ kind: 'delete', thread: key, key, before, sentAtMs }).settled;
}
