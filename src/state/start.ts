import { type CurrentUser, type Opening } from '../backend/Installation';
import { failureOf } from './failureOf';
import { type Model } from './Model';
import { findLinkedPost } from './openPost';
import { recoverHandedOver } from './recoverHandedOver';
import { withNewestPage } from './timelineChanges';
import { type Work } from './Work';

/** Finds out what is here, in one request, and shows the newest posts with it. */
export async function start(work: Work): Promise<void> {
  const { store, installation } = work;
  if (store.read().isRefreshing) return;
  store.update(model => ({ ...model, isRefreshing: true, failure: undefined }));
  try {
    const opening = await installation.open();
    store.update(model => (opening.user ? { ...model, me: meOf(opening.user) } : model));
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

function opened(model: Model, { opening, nowMs }: { opening: Opening; nowMs: number }): Model {
  if (opening.kind !== 'ready') return { ...model, phase: opening.kind };
  const { maxPostCharacters } = opening.limits;
  return withNewestPage({ ...model, phase: 'ready', maxPostCharacters }, { page: opening.newest, nowMs });
}

function meOf({ key, displayName, upn, rights }: CurrentUser): Model['me'] {
  return { key, displayName, upn, rights };
}

/** Somebody who can do nothing here is told whom to ask; if even that is refused, he is told nothing. */
async function nameOwners({ store, installation }: Work): Promise<void> {
  const { phase, me } = store.read();
  const needsOwner = phase === 'noAccess' || (phase === 'notSetUp' && !me.rights.canSetUp);
  if (!needsOwner) return;
  try {
    const ownerNames = await installation.readOwnerNames();
    store.update(model => ({ ...model, setUp: { ...model.setUp, ownerNames } }));
  } catch {
    // The names are a courtesy: without them the screen says "an owner of this site".
  }
}
