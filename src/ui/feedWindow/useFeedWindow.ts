import * as React from 'react';
import { type PostKey } from '../../domain/PostKey';
import { articlesIn } from '../app/readingPlace';
import { Heights } from './Heights';
import { keepInPlace, readPostIn, type ReadPost } from './keepPlace';
import { type FeedRow, type Range, rangeOf, rowsOf } from './rowsOf';

/** So few are drawn all: fewer than what a window and its surroundings may hold. */
const drawnWhole = 50;
/** Drawn beyond either edge of the window, so that scrolling shows posts and not gaps. CSS pixels. */
const aroundPx = 800;
const atFirst: Range = { from: 0, to: 24 };

interface Windowed {
  readonly feed: React.RefObject<HTMLElement>;
  readonly keys: readonly PostKey[];
  /** Posts that somebody looks for. */
  readonly sought: readonly (PostKey | undefined)[];
}

interface FeedWindow {
  readonly rows: readonly FeedRow[];
  /** For the feed: which post has the focus. */
  onFocus(event: React.FocusEvent): void;
}

/**
 * Draws of a long feed what is in view and a little around it, the post with the focus and its neighbours, and every
 * post in which somebody is busy. What is read never moves: neither by what comes and goes above it, nor by a height
 * that was guessed wrong.
 */
export function useFeedWindow({ feed, keys, sought }: Windowed): FeedWindow {
  const [heights] = React.useState(() => new Heights());
  const [view, setView] = React.useState<View>({ busy: [] });
  const indexes = React.useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const current = React.useRef(keys);
  current.current = keys;
  const look = React.useCallback(() => {
    if (feed.current && current.current.length > drawnWhole)
      setView(now => changed(now, viewOf(feed.current, current.current, heights)));
  }, [feed, heights]);
  useReadingPlace(feed, { heights, look });
  const range = keys.length <= drawnWhole ? { from: 0, to: keys.length } : rangeIn(view, indexes);
  const pins = pinsOf([...sought, ...view.busy, ...around(view.focused, keys, indexes)], indexes);
  return {
    rows: rowsOf(keys, { range, pins, heightOf: key => heights.of(key) }),
    onFocus: ({ target }) => {
      const focused = target.closest<HTMLElement>('article')?.dataset.postKey;
      if (focused !== undefined) setView(now => (now.focused === focused ? now : { ...now, focused }));
    }
  };
}

interface View {
  /** The first and the last post drawn: their places change when others come before them. */
  readonly first?: PostKey;
  readonly last?: PostKey;
  readonly focused?: PostKey;
  /** Where something is being typed or asked. */
  readonly busy: readonly PostKey[];
}

function viewOf(feed: HTMLElement | null, keys: readonly PostKey[], heights: Heights): Omit<View, 'focused'> {
  const startPx = -(feed?.getBoundingClientRect().top ?? 0);
  const { from, to } = rangeOf(keys, {
    startPx: startPx - aroundPx,
    endPx: startPx + window.innerHeight + aroundPx,
    heightOf: key => heights.of(key)
  });
  return { first: keys[from], last: keys[to - 1], busy: feed ? busyIn(feed) : [] };
}

function busyIn(feed: HTMLElement): readonly PostKey[] {
  return articlesIn(feed)
    .filter(article => article.querySelector('textarea, [aria-expanded="true"], .hw-post-check') !== null)
    .flatMap(article => article.dataset.postKey ?? []);
}

/** The same object where nothing differs, so that nothing is drawn. */
function changed(now: View, next: Omit<View, 'focused'>): View {
  const isSame = now.first === next.first && now.last === next.last && now.busy.join() === next.busy.join();
  return isSame ? now : { ...next, focused: now.focused };
}

function rangeIn({ first, last }: View, indexes: ReadonlyMap<PostKey, number>): Range {
  const [from, to] = [indexes.get(first ?? ''), indexes.get(last ?? '')];
  return from === undefined || to === undefined ? atFirst : { from, to: to + 1 };
}

function around(
  key: PostKey | undefined,
  keys: readonly PostKey[],
  indexes: ReadonlyMap<PostKey, number>
): readonly (PostKey | undefined)[] {
  const at = indexes.get(key ?? '');
  return at === undefined ? [] : [keys[at - 1], key, keys[at + 1]];
}

function pinsOf(
  wanted: readonly (PostKey | undefined)[],
  indexes: ReadonlyMap<PostKey, number>
): ReadonlySet<number> {
  return new Set(wanted.flatMap(key => indexes.get(key ?? '') ?? []));
}

interface Reading {
  readonly heights: Heights;
  look(): void;
}

/** Follows what is read, measures what is drawn, and keeps the former where it is. */
function useReadingPlace(feed: React.RefObject<HTMLElement>, { heights, look }: Reading): void {
  const read = React.useRef<ReadPost>();
  const observer = React.useRef<ResizeObserver>();
  React.useLayoutEffect(() => {
    if (read.current) keepInPlace(read.current);
    if (!feed.current) return;
    read.current = readPostIn(feed.current);
    for (const article of articlesIn(feed.current)) {
      // What is in view is told by heights: those just drawn must not be guessed any longer.
      heights.set(article.dataset.postKey ?? '', article.getBoundingClientRect().height);
      observer.current?.observe(article);
    }
    look();
  });
  React.useEffect(() => {
    const onScroll = (): void => {
      if (feed.current) read.current = readPostIn(feed.current);
      look();
    };
    // Whatever scrolls: the page itself, or a part of it that holds the feed.
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', onScroll, options);
    window.addEventListener('resize', onScroll);
    return () => {
      document.removeEventListener('scroll', onScroll, options);
      window.removeEventListener('resize', onScroll);
    };
  }, [feed, look]);
  useMeasuring(feed, { observer, read, heights });
}

interface Measuring {
  readonly observer: React.MutableRefObject<ResizeObserver | undefined>;
  readonly read: React.MutableRefObject<ReadPost | undefined>;
  readonly heights: Heights;
}

function useMeasuring(feed: React.RefObject<HTMLElement>, { observer, read, heights }: Measuring): void {
  React.useLayoutEffect(() => {
    if (!feed.current || typeof ResizeObserver === 'undefined') return undefined;
    let widthPx = feed.current.clientWidth;
    const measure = new ResizeObserver(changes => {
      const now = feed.current?.clientWidth ?? widthPx;
      if (now !== widthPx) heights.forget();
      widthPx = now;
      for (const { target, borderBoxSize } of changes) {
        const { postKey } = (target as HTMLElement).dataset;
        if (postKey !== undefined) heights.set(postKey, borderBoxSize[0]?.blockSize ?? 0);
      }
      if (read.current) keepInPlace(read.current);
      if (feed.current) read.current = readPostIn(feed.current);
    });
    observer.current = measure;
    for (const article of articlesIn(feed.current)) measure.observe(article);
    return () => measure.disconnect();
  }, [feed, observer, read, heights]);
}
