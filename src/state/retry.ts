import { type PostKey } from '../domain/PostKey';
import { type Model } from './Model';
import { type UnsentMark } from './OwnMark';
import { type Work } from './Work';

/** Sends now what failed, or what is put off. */
export async function retry({ store, outbox }: Work, key: PostKey): Promise<void> {
  const model = store.read();
  const overlay = model.overlays.get(key) ?? markOf(model, key);
  // Sending what is too long again cannot help: it has to be edited or discarded.
  if (!overlay?.failure || overlay.failure.kind === 'tooLong') return;

  await outbox.current()?.retry(key);
}

/** Gives up what failed or is put off; what is on its way cannot be called back. */
export async function discard({ store, outbox }: Work, key: PostKey): Promise<void> {
  const model = store.read();
  if (!(model.overlays.get(key) ?? markOf(model, key))?.failure) return;

  await outbox.current()?.discard(key);
}

/** A reaction, a repost or a follow that is not sent yet. */
function markOf({ unsentMarks }: Model, key: string): UnsentMark | undefined {
  return unsentMarks.find(({ mark }) => mark.key === key);
}
