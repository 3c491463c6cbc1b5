import { failureOf } from './failureOf';
import { withOlderPage } from './timelineChanges';
import { type Work } from './Work';

/** The page below the last post read. A failure leaves the place where reading goes on. */
export async function loadOlderPosts({ store, posts, platform }: Work): Promise<void> {
  const { olderCursor, isLoadingOlder, timelineRound } = store.read();
  if (olderCursor === undefined || isLoadingOlder) return;

  store.update(model => ({ ...model, isLoadingOlder: true, failure: undefined }));
  try {
    const page = await posts.readOlder(olderCursor);
    const nowMs = platform.clock.nowMs();
    store.update(model => ({
      ...(model.timelineRound === timelineRound ? withOlderPage(model, { page, nowMs }) : model),
      isLoadingOlder: false
    }));
  } catch (error) {
    store.update(model => ({ ...model, isLoadingOlder: false, failure: failureOf(error) }));
  }
}
