import { failureOf } from './failureOf';
import { hindranceOf } from './hindranceOf';
import { type Model } from './Model';
import { recheck } from './recheck';
import { start } from './start';
import { refreshFrom, withWindow } from './timelineChanges';
import { type Work } from './Work';

/** Reads what is new, changed or gone since, and leaves the rest where it is. */
export async function refresh(work: Work): Promise<void> {
  const { store, posts, platform } = work;
  const { phase, isRefreshing, timelineRound, failure } = store.read();
  if (isRefreshing) return;
  // Lists that were made anew count from 1 again.
  if (phase !== 'ready' || failure?.kind === 'listDamaged') return start(work);

  const afterId = refreshFrom(store.read());
  store.update(model => ({ ...model, isRefreshing: true, failure: undefined }));
  try {
    const window = await posts.readSince(afterId);
    const nowMs = platform.clock.nowMs();
    store.update(model => ({
      ...(model.timelineRound === timelineRound ? withWindow(model, { window, afterId, nowMs }) : model),
      isRefreshing: false
    }));
  } catch (error) {
    store.update(model => ({ ...model, isRefreshing: false, failure: failureOf(error) }));
  }
  if (mayHavePassed(store.read())) await recheck(work);
  await work.outbox.current()?.confirm(store.read().posts);
}

/** What kept this user from posting, or the lack of the right to. */
function mayHavePassed(model: Model): boolean {
  const { phase, me } = model;
  return hindranceOf(model) !== undefined || (phase === 'ready' && !me.rights.canPost);
}
