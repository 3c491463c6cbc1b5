import { failureOf } from './failureOf';
import { whileHere } from './places';
import { refreshFrom, withWindow } from './timelineChanges';
import { type Work } from './Work';

/** Reads what is new, changed or gone since of what everyone said, and leaves the rest where it is. */
export async function readNewer(work: Work): Promise<void> {
  const { store, posts, platform } = work;
  const { timelineRound } = store.read();
  const afterId = refreshFrom(store.read());
  const here = whileHere(work);
  here(model => ({ ...model, isRefreshing: true, failure: undefined }));
  try {
    const window = await posts.readSince(afterId);
    const nowMs = platform.clock.nowMs();
    here(model => ({
      ...(model.timelineRound === timelineRound ? withWindow(model, { window, afterId, nowMs }) : model),
      isRefreshing: false
    }));
  } catch (error) {
    here(model => ({ ...model, isRefreshing: false, failure: failureOf(error) }));
  }
}
