import { AnotherUserError } from '../backend/errors';
import { type Opening } from '../backend/Installation';
import { failureOf } from './failureOf';
import { isSomebodyElse, leaveScreen } from './leaveScreen';
import { initialModel, type Model } from './Model';
import { nameOwners, opened } from './opened';
import { paintKept } from './paintKept';
import { findLinkedPost } from './openPost';
import { readNewer } from './readNewer';
import { readPlace } from './readPlace';
import { recoverHandedOver } from './recoverHandedOver';
import { type Work } from './Work';

/** What is kept is shown first. A device that takes longer to tell is not waited for. */
const paintedMs = 100;

/** Finds out what is here, in one request, and shows the newest posts with it. */
export async function start(work: Work): Promise<void> {
  const { store, installation } = work;
  const { isRefreshing, phase, place } = store.read();
  if (isRefreshing || phase === 'anotherUser') return;
  store.update(model => ({ ...model, isRefreshing: true, failure: undefined }));
  const painting = phase === 'starting' ? paintKept(work) : undefined;
  if (painting)
    await Promise.race([painting, new Promise<void>(late => work.platform.timers.after(paintedMs, late))]);
  const askedAtMs = work.platform.clock.nowMs();
  const asked = installation.open();
  work.timelines?.prepare?.(place);
  let isRestUnread = false;
  try {
    const opening = await asked;
    if (isSomebodyElse(store.read(), opening.user)) {
      if (!store.read().isKept) return leaveScreen(work);
      // The page took him for whoever was here before.
      store.update(({ me, linked, place, visit }) => ({
        ...initialModel(me),
        ...{ linked, place, visit },
        isRefreshing: true
      }));
    }
    store.update(model => ({
      ...opened(model, { opening, askedAtMs, nowMs: work.platform.clock.nowMs() }),
      isRefreshing: false
    }));
    await openOutbox(work, opening);
    isRestUnread = isBelow(store.read(), opening);
  } catch (error) {
    if (error instanceof AnotherUserError) return leaveScreen(work);
    store.update(model => ({
      ...model,
      phase: model.phase === 'ready' ? 'ready' : 'failed',
      isRefreshing: false,
      failure: failureOf(error)
    }));
  }
  const arrived = work.outbox.current()?.confirm(store.read().posts);
  await Promise.all([arrived, painting, nameOwners(work), findLinkedPost(work)]);
  if (isRestUnread) await readNewer(work);
  await followPlace(work);
}

/** What was kept below the newest page may have changed since. */
function isBelow({ posts, place }: Model, opening: Opening): boolean {
  if (opening.kind !== 'ready' || place.kind !== 'everyone') return false;
  const { olderCursor } = opening.newest;
  return olderCursor !== undefined && posts.some(({ id }) => id !== undefined && id < olderCursor);
}

/** One went there before Hallway was ready. */
async function followPlace(work: Work): Promise<void> {
  const { phase, place, isKept } = work.store.read();
  if (phase === 'ready' && !isKept && place.kind !== 'everyone') await readPlace(work);
}

/** Only what SharePoint says of who is here decides whose unsent words are shown and sent. */
async function openOutbox(work: Work, { kind, user }: Opening): Promise<void> {
  if (kind !== 'ready' || !user) return;
  await work.outbox.openFor(user.upn);
  await recoverHandedOver(work);
}
