import { articlesIn, scrollerOf } from '../app/readingPlace';

/** What is being read: the first post in view, and where it stands in the window. CSS pixels. */
export interface ReadPost {
  readonly article: HTMLElement;
  readonly top: number;
}

/** Undefined while the beginning of the feed is in view: there, new posts come in sight by pushing the others down. */
export function readPostIn(feed: HTMLElement): ReadPost | undefined {
  if (feed.getBoundingClientRect().top >= 0) return undefined;
  for (const article of articlesIn(feed)) {
    const { top, bottom } = article.getBoundingClientRect();
    if (bottom > 0) return { article, top };
  }
  return undefined;
}

/** Less than this nobody sees, and rounding makes. */
const seenPx = 1;

/** Scrolls by as much as what is above the post grew or shrank, before anybody sees it move. */
export function keepInPlace({ article, top }: ReadPost): void {
  if (!article.isConnected) return;
  const movedPx = article.getBoundingClientRect().top - top;
  if (Math.abs(movedPx) >= seenPx) scrollerOf(article).scrollTop += movedPx;
}
