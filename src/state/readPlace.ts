import { type Timeline } from '../backend/Timelines';
import { failureOf } from './failureOf';
import { whileHere } from './places';
import { readNewer } from './readNewer';
import { withPageOver } from './timelineChanges';
import { type Work } from './Work';

/** Brings the place where one is up to date. What everyone said is read on from what is there; others from their top. */
export async function readPlace(work: Work): Promise<void> {
  const { place, isRead } = work.store.read();
  if (place.kind === 'everyone' && isRead) return readNewer(work);
  await readTop(work);
}

async function readTop(work: Work): Promise<void> {
  const here = whileHere(work);
  here(model => ({ ...model, isRefreshing: true, failure: undefined }));
  try {
    const page = await timelineOf(work).readNewest();
    const nowMs = work.platform.clock.nowMs();
    here(model => ({ ...withPageOver(model, { page, nowMs }), isRefreshing: false }));
  } catch (error) {
    here(model => ({ ...model, isRefreshing: false, failure: failureOf(error) }));
  }
}

/** Of the place where one is. */
export function timelineOf({
  store,
  posts,
  timelines
}: Pick<Work, 'store' | 'posts' | 'timelines'>): Timeline {
  const { place } = store.read();
  return place.kind === 'everyone' || !timelines ? posts : timelines.of(place);
}
