import { type Opening } from '../backend/Installation';
import { failureOf } from './failureOf';
import { isSomebodyElse, leaveScreen } from './leaveScreen';
import { nameOwners, opened } from './opened';
import { findLinkedPost } from './openPost';
import { recoverHandedOver } from './recoverHandedOver';
import { type Work } from './Work';

/** Finds out what is here, in one request, and shows the newest posts with it. */
export async function start(work: Work): Promise<void> {
  const { store, installation } = work;
  const { isRefreshing, phase } = store.read();
  if (isRefreshing || phase === 'anotherUser') return;
  store.update(model => ({ ...model, isRefreshing: true, failure: undefined }));
  try {
    const opening = await installation.open();
    if (isSomebodyElse(store.read(), opening.user)) return leaveScreen(work);
    store.update(model => ({
      ...opened(model, { opening, nowMs: work.platform.clock.nowMs() }),
      isRefreshing: false
    }));
    await openOutbox(work, opening);
  } catch (error) {
    store.update(model => ({
      ...model,
      phase: model.phase === 'ready' ? 'ready' : 'failed',
      isRefreshing: false,
      failure: failureOf(error)
    }));
  }
  const arrived = work.outbox.current()?.confirm(store.read().posts);
  await Promise.all([arrived, nameOwners(work), findLinkedPost(work)]);
}

/** Only what SharePoint says of who is here decides whose unsent words are shown and sent. */
async function openOutbox(work: Work, { kind, user }: Opening): Promise<void> {
  if (kind !== 'ready' || !user) return;
  await work.outbox.openFor(user.upn);
  await recoverHandedOver(work);
}
