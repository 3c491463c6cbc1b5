import { printPlace } from '../domain/Place';
import { type Snapshot } from './cache/Snapshot';
import { hiddenWhyOf } from './hidden';
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
    if (model.posts === seen || !isSeen(model)) return;
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

function isSeen({ phase, isKept, isRead }: Model): boolean {
  return phase === 'ready' && !isKept && isRead;
}

function hiddenIn(model: Model): Snapshot['hidden'] {
  const keys = [...model.posts, ...model.related.values()].map(({ key }) => key);
  return new Map(
    keys.flatMap(key => {
      const why = hiddenWhyOf(model, key);
      return why === undefined ? [] : [[key, why]];
    })
  );
}

function snapshotOf(model: Model, savedAtMs: number): Snapshot | undefined {
  const { me, place, posts, related, olderCursor, newestReadId, maxPostCharacters } = model;
  const { key, displayName, upn } = me;
  if (!isSeen(model) || key === undefined) return undefined;
  return {
    place: printPlace(place),
    me: { key, displayName, upn },
    posts,
    related: [...related.values()],
    hidden: hiddenIn(model),
    olderCursor,
    newestReadId,
    maxPostCharacters,
    savedAtMs
  };
}
