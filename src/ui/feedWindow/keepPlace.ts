import { articlesIn, scrollerOf } from '../app/readingPlace';

/** What is being read: the first post in view, and how far it is from the top of what scrolls. CSS pixels. */
export interface ReadPost {
  readonly article: HTMLElement;
  readonly scroller: Element;
  readonly offset: number;
}

/** Undefined while the beginning of the feed is in view: there, new posts come in sight by pushing the others down. */
export function readPostIn(feed: HTMLElement): ReadPost | undefined {
  if (feed.getBoundingClientRect().top >= 0) return undefined;
  const article = articlesIn(feed).find(one => one.getBoundingClientRect().bottom > 0);
  if (!article) return undefined;
  const scroller = scrollerOf(article);
  return { article, scroller, offset: offsetOf(article, scroller) };
}

/** Less than this nobody sees, and rounding makes. */
const seenPx = 1;

/**
 * Scrolls by as much as what is above the post grew or shrank, before anybody sees it move. What the reader has
 * scrolled since is his own: it may be done before anybody has been told of it.
 */
export function keepInPlace({ article, scroller, offset }: ReadPost): void {
  if (!article.isConnected) return;
  const movedPx = offsetOf(article, scroller) - offset;
  if (Math.abs(movedPx) >= seenPx) scroller.scrollTop += movedPx;
}

function offsetOf(article: HTMLElement, scroller: Element): number {
  return article.getBoundingClientRect().top + scroller.scrollTop;
}
