import { loadOnce } from '../../backend/loadOnce';
import { type CancelTimer, type Unsubscribe } from '../Platform';
import { whenChanged } from '../whenChanged';
import { type Work } from '../Work';
import { isBegun } from './isBegun';
import { type Watch } from './Watch';

/** After the posts have been drawn: the first look comes much later. */
const afterPaintMs = 1_000;

/** Looks for what happens while one reads. Its script comes after the first posts; without it, one refreshes. */
export function followLive(work: Work): Unsubscribe {
  const { live, store, platform } = work;
  if (!live) return () => undefined;
  let watch: Watch | undefined;
  let isLeft = false;
  const load = loadOnce(async () => {
    const { Watch } = await import(/* webpackChunkName: 'hallway-live' */ './Watch');
    return isLeft ? undefined : (watch = new Watch(work, live));
  });
  let cancel: CancelTimer | undefined;
  const begin = (): void => {
    cancel = undefined;
    load().then(loaded => loaded?.lookAgain(), ignored);
  };
  const look = (): void => {
    if (watch) watch.lookAgain();
    else if (isBegun(store.read())) cancel ??= platform.timers.after(afterPaintMs, begin);
  };
  const leaves = [
    whenChanged(store, isBegun, look),
    platform.visibility.onChange(look),
    platform.online.onChange(look)
  ];
  return () => {
    isLeft = true;
    cancel?.();
    leaves.forEach(leave => leave());
    watch?.stop();
  };
}

function ignored(): void {
  // Looked for again when the tab is, or when there is a connection again.
}
