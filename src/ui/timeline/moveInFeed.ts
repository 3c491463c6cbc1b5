import type * as React from 'react';

/** What can be focused beside the feed, in the order of the page. */
const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"]';

type FindTarget = (feed: HTMLElement, from: EventTarget) => HTMLElement | undefined;

const targets: Readonly<Record<string, FindTarget>> = {
  PageDown: (feed, from) => postBeside(feed, { from, step: 1 }),
  PageUp: (feed, from) => postBeside(feed, { from, step: -1 }),
  ControlEnd: feed => beside(feed, Node.DOCUMENT_POSITION_FOLLOWING)[0],
  ControlHome: feed => beside(feed, Node.DOCUMENT_POSITION_PRECEDING).pop()
};

/**
 * The keys of the WAI-ARIA feed pattern, only while focus is inside it: Page Down and Up between posts,
 * Ctrl+End and Ctrl+Home to what follows and precedes the feed.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/feed/
 */
export function moveInFeed(event: React.KeyboardEvent<HTMLElement>): void {
  if (isTyping(event.target)) return;
  const control = event.ctrlKey || event.metaKey ? 'Control' : '';
  const target = targets[control + event.key]?.(event.currentTarget, event.target);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

function postBeside(
  feed: HTMLElement,
  { from, step }: { from: EventTarget; step: 1 | -1 }
): HTMLElement | undefined {
  const posts = [...feed.querySelectorAll<HTMLElement>('article')];
  const current = posts.findIndex(post => from instanceof Node && post.contains(from));
  return posts[current + step];
}

function beside(feed: HTMLElement, side: number): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    element => !feed.contains(element) && (feed.compareDocumentPosition(element) & side) !== 0
  );
}
