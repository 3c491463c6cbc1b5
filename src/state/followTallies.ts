import { loadOnce } from '../backend/loadOnce';
import { type Post } from '../domain/Post';
import { type CountedAsOf } from './countShown';
import { type Model } from './Model';
import { type CancelTimer, type Unsubscribe } from './Platform';
import { whenChanged } from './whenChanged';
import { type Work } from './Work';

/** Long enough for the posts to be painted first; what comes meanwhile is counted with them. */
const afterPaintMs = 60;
/** Until the script is asked for again that did not come. */
const loadAgainMs = 30_000;

/** Counts, after the posts are on screen, what others made of them: once each, the newest again at each refresh. */
export function followTallies(work: Work): Unsubscribe {
  const { store, platform, tallies } = work;
  if (!tallies) return () => undefined;
  const countedAsOf: CountedAsOf = new Map();
  const load = loadOnce(() => import(/* webpackChunkName: 'hallway-readers' */ './countShown'));
  let cancel: CancelTimer | undefined;
  let isStopped = false;
  /** As of then nobody might know: what was refused in passing is asked for again after the next refresh. */
  let forbiddenAsOf: number | undefined;
  const after = (delayMs: number): void => {
    if (!isStopped && store.read().talliesAsOf !== forbiddenAsOf)
      cancel ??= platform.timers.after(delayMs, () => void count());
  };
  const count = async (): Promise<void> => {
    const { talliesAsOf } = store.read();
    const againMs = await load().then(
      ({ countShown }) => countShown({ store, platform, tallies }, countedAsOf),
      () => loadAgainMs
    );
    cancel = undefined;
    if (againMs === 'forbidden') forbiddenAsOf = talliesAsOf;
    if (againMs !== undefined) after(againMs === 'forbidden' ? afterPaintMs : againMs);
  };
  const leaves = [
    whenChanged(store, unsentPosts, keys => takeForCounted(store.read(), { keys, countedAsOf })),
    whenChanged(store, shownPosts, shown => {
      if (shown !== '') after(afterPaintMs);
    })
  ];
  return () => {
    leaves.forEach(leave => leave());
    isStopped = true;
    cancel?.();
  };
}

/** Nobody has made anything yet of what is being sent; the next refresh counts it with the others. */
function takeForCounted(
  { talliesAsOf }: Model,
  { keys, countedAsOf }: { keys: string; countedAsOf: CountedAsOf }
): void {
  for (const key of keys.split(',')) if (!countedAsOf.has(key)) countedAsOf.set(key, talliesAsOf);
}

function unsentPosts({ overlays }: Model): string {
  return [...overlays.values()].flatMap(({ change, post }) => (change === 'publish' ? post.key : [])).join();
}

/** Another whenever there may be something to count; empty until SharePoint has answered. */
function shownPosts(model: Model): string {
  const { posts, shownElsewhere, related, linked, talliesAsOf, phase, isKept, isRead } = model;
  if (phase !== 'ready' || isKept || !isRead) return '';
  const apart = linked.status === 'apart' ? linked.key : '';
  return [talliesAsOf, apart, idsIn(posts), idsIn(shownElsewhere), [...related.keys()].join()].join('|');
}

const idsIn = (posts: readonly Post[]): string => posts.map(({ id }) => id).join();
