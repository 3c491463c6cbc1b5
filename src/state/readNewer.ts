import { failureOf } from './failureOf';
import { refreshFrom, withWindow } from './timelineChanges';
import { type Work } from './Work';

/** Reads what is new, changed or gone since, and leaves the rest where it is. */
export async function readNewer({ store, posts, platform }: Work): Promise<void> {
  const { timelineRound } = store.read();
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
}
