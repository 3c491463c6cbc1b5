import { type PostKey } from '../domain/PostKey';
import { type Work } from './Work';

/** Sends now what failed, or what is put off. */
export async function retry({ store, outbox }: Work, key: PostKey): Promise<void> {
  const overlay = store.read().overlays.get(key);
  // Sending what is too long again cannot help: it has to be edited or discarded.
  if (!overlay?.failure || overlay.failure.kind === 'tooLong') return;

  await outbox.current()?.retry(key);
}

/** Gives up what failed or is put off; what is on its way cannot be called back. */
export async function discard({ store, outbox }: Work, key: PostKey): Promise<void> {
  if (!store.read().overlays.get(key)?.failure) return;

  await outbox.current()?.discard(key);
}
