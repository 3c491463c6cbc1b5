import { type FollowStore } from '../backend/FollowStore';
import { type Place } from '../domain/Place';
import { withFollows } from './marks';
import { type Model } from './Model';
import { type Unsubscribe } from './Platform';
import { whenChanged } from './whenChanged';
import { type Work } from './Work';

/** Where it shows whether one follows. */
const showFollows: ReadonlySet<Place['kind']> = new Set<Place['kind']>(['home', 'person', 'topic']);

/** Reads what this user follows, the first time it is to be seen. Until then no button pretends to know. */
export function followFollows({ store, platform, follows }: Work): Unsubscribe {
  if (!follows) return () => undefined;
  return whenChanged(store, wantsFollows, isWanted => {
    if (isWanted) void readFollows({ store, platform, follows });
  });
}

/** Another place asks again for what could not be read. */
function wantsFollows({ phase, isKept, place, follows }: Model): Place | undefined {
  const isSeen = phase === 'ready' && !isKept && showFollows.has(place.kind);
  return isSeen && follows.status === 'unknown' ? place : undefined;
}

async function readFollows({
  store,
  platform,
  follows
}: Pick<Work, 'store' | 'platform'> & { follows: FollowStore }): Promise<void> {
  try {
    const targets = await follows.readFollows();
    const nowMs = platform.clock.nowMs();
    store.update(model => withFollows(model, { read: targets, nowMs }));
  } catch {
    // The posts of the place say what is wrong; the button stays away.
  }
}
