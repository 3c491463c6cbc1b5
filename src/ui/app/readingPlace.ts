import { type PostKey } from '../../domain/PostKey';

/** What somebody was reading: a post, and how far below the top of the window it was, in CSS pixels. */
export interface ReadingPlace {
  readonly post?: PostKey;
  readonly top: number;
}

/** Of the post given, or else of the one that has the focus. */
export function readingPlaceIn(root: HTMLElement, key?: PostKey): ReadingPlace {
  const focused = document.activeElement?.closest<HTMLElement>('article[data-post-key]');
  const post = key ?? focused?.dataset.postKey;
  const article = articleOf(root, post);
  return { post, top: (article ?? root).getBoundingClientRect().top };
}

/** Focuses that post where it was; false where it is not there. */
export function returnTo(root: HTMLElement, { post, top }: ReadingPlace): boolean {
  const article = articleOf(root, post);
  if (!article) return false;
  article.focus({ preventScroll: true });
  scrollerOf(article).scrollTop += article.getBoundingClientRect().top - top;
  return true;
}

export function articleOf(root: ParentNode, key: PostKey | undefined): HTMLElement | undefined {
  if (key === undefined) return undefined;
  return articlesIn(root).find(article => article.dataset.postKey === key);
}

export function articlesIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('article[data-post-key]')];
}

/** What moves when the page is scrolled: SharePoint's pages scroll within a part of their own. */
export function scrollerOf(element: HTMLElement): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
