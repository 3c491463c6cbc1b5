import * as React from 'react';
import { type LinkedPostState } from '../../state/HallwayState';

/** Brings the post a link names to the reader, once it is there; not to somebody who has begun to write meanwhile. */
export function useFocusPost({ status, key }: LinkedPostState): void {
  React.useEffect(() => {
    if (status !== 'found' || isTyping(document.activeElement)) return;
    const post = [...document.querySelectorAll<HTMLElement>('article[data-post-key]')].find(
      article => article.dataset.postKey === key
    );
    post?.scrollIntoView({ block: 'center' });
    post?.focus({ preventScroll: true });
  }, [status, key]);
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}
