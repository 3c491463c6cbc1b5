import { type Snapshot } from './cache/Snapshot';
import { type Model } from './Model';
import { type CancelTimer, type Unsubscribe } from './Platform';
import { type Work } from './Work';

/** Reading goes in bursts: what is kept is what is there when one is over. */
const keptAfterMs = 2_000;

/** Keeps on this device what is on screen, for the next visit to begin with. */
export function keepSeen({ store, cache, platform }: Work): Unsubscribe {
  let seen: Model['posts'] | undefined;
  let cancel: CancelTimer | undefined;
  const keep = (): void => {
    cancel = undefined;
    const snapshot = snapshotOf(store.read(), platform.clock.nowMs());
    if (snapshot) void cache.write(snapshot);
  };
  const unsubscribe = store.subscribe(() => {
    const model = store.read();
    if (isShut(model)) void cache.wipe();
    if (model.posts === seen || !isRead(model)) return;
    seen = model.posts;
    cancel ??= platform.timers.after(keptAfterMs, keep);
  });
  return () => {
    unsubscribe();
    cancel?.();
  };
}

/** What one may not read, or is not there, any more is not kept either. */
function isShut({ phase }: Model): boolean {
  return phase === 'noAccess' || phase === 'notSetUp' || phase === 'anotherUser';
}

/** What everyone said is what the next visit begins with. */
function isRead({ phase, isKept, place }: Model): boolean {
  return phase === 'ready' && !isKept && place.kind === 'everyone';
}

function snapshotOf(model: Model, savedAtMs: number): Snapshot | undefined {
  const { me, posts, olderCursor, newestReadId, maxPostCharacters } = model;
  const { key, displayName, upn } = me;
  if (!isRead(model) || key === undefined) return undefined;
  return {
    me: { key, displayName, upn },
    posts,
    olderCursor,
    newestReadId,
    maxPostCharacters,
    savedAtMs
  };
}
