import { type Post } from '../domain/Post';
import { type Model } from './Model';
import { type CancelTimer, type Unsubscribe } from './Platform';
import { whenChanged } from './whenChanged';
import { type Work } from './Work';

/** What is learned of one page is learned of the next soon after. */
const keptAfterMs = 3_000;

/** Keeps on this device what reading timelines teaches of how much is written: the next visit asks for less. */
export function keepLessons({ store, cache, platform, timelines }: Work): Unsubscribe {
  let recalled: Promise<void> | undefined;
  let cancel: CancelTimer | undefined;
  const recall = async (): Promise<void> => {
    const lessons = await cache.readLessons();
    if (lessons !== undefined) timelines?.recall?.(lessons);
  };
  const keep = async (): Promise<void> => {
    cancel = undefined;
    await recalled;
    // A script that does not come is missed by whoever needs it.
    const lessons = await timelines?.lessons?.().catch(() => undefined);
    if (lessons && isRead(store.read())) await cache.writeLessons(lessons);
  };
  const unsubscribe = whenChanged(store, postsElsewhere, posts => {
    if (!posts) return;
    recalled ??= recall();
    if (isRead(store.read())) cancel ??= platform.timers.after(keptAfterMs, () => void keep());
  });
  return () => {
    unsubscribe();
    cancel?.();
  };
}

/** What everyone said is read without. */
function postsElsewhere({ phase, place, posts }: Model): readonly Post[] | undefined {
  const isLive = phase === 'ready' || phase === 'starting';
  return isLive && place.kind !== 'everyone' ? posts : undefined;
}

function isRead({ phase, isKept }: Model): boolean {
  return phase === 'ready' && !isKept;
}
