import { refresh } from '../refresh';
import { type Work } from '../Work';
import { withWaitingShown } from './waitingPosts';

/** Puts what waited among the posts, without asking; where more has happened than is known, reads anew. */
export async function showNewPosts(work: Work): Promise<void> {
  const { store, platform } = work;
  if (!store.read().live.isBehind) {
    store.update(model => withWaitingShown(model, platform.clock.nowMs()));
    return;
  }
  await refresh(work);
  if (store.read().failure) return;
  store.update(model => ({ ...model, live: { ...model.live, isBehind: false } }));
}
