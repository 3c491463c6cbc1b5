import { hindranceOf } from './hindranceOf';
import { type Model } from './Model';
import { readPlace } from './readPlace';
import { recheck } from './recheck';
import { start } from './start';
import { type Work } from './Work';

/** Reads on from what is there; where nothing is there yet, or not for certain, begins anew. */
export async function refresh(work: Work): Promise<void> {
  const { store } = work;
  const { phase, isKept, isRefreshing, failure } = store.read();
  if (isRefreshing) return;
  // Lists that were made anew count from 1 again.
  if (phase !== 'ready' || isKept || failure?.kind === 'listDamaged') return start(work);

  await readPlace(work);
  store.update(model => ({ ...model, talliesAsOf: model.talliesAsOf + 1 }));
  if (mayHavePassed(store.read())) await recheck(work);
  await work.outbox.current()?.confirm(store.read().posts);
}

/** What kept this user from posting, or the lack of the right to. */
function mayHavePassed(model: Model): boolean {
  const { phase, me } = model;
  return hindranceOf(model) !== undefined || (phase === 'ready' && !me.rights.canPost);
}
