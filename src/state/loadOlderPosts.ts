import { failureOf } from './failureOf';
import { whileHere } from './places';
import { timelineOf } from './readPlace';
import { withOlderPage } from './timelineChanges';
import { type Work } from './Work';

/** The page below the last post read. A failure leaves the place where reading goes on. */
export async function loadOlderPosts(work: Work): Promise<void> {
  const { olderCursor, isLoadingOlder, timelineRound } = work.store.read();
  if (olderCursor === undefined || isLoadingOlder) return;

  const here = whileHere(work);
  here(model => ({ ...model, isLoadingOlder: true, failure: undefined }));
  try {
    const page = await timelineOf(work).readOlder(olderCursor);
    const nowMs = work.platform.clock.nowMs();
    here(model => ({
      ...(model.timelineRound === timelineRound ? withOlderPage(model, { page, nowMs }) : model),
      isLoadingOlder: false
    }));
  } catch (error) {
    here(model => ({ ...model, isLoadingOlder: false, failure: failureOf(error) }));
  }
}
