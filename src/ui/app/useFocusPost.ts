import * as React from 'react';
import { type LinkedPostState } from '../../state/HallwayState';
import { articleOf } from './readingPlace';

/** Brings the post a link names to the reader, once it is there; not to somebody who has begun to write meanwhile. */
export function useFocusPost({ status, key }: LinkedPostState): void {
  React.useEffect(() => {
    if (status !== 'found' || isTyping(document.activeElement)) return;
    const post = articleOf(document, key);
    post?.scrollIntoView({ block: 'center' });
    post?.focus({ preventScroll: true });
  }, [status, key]);
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}
