import * as React from 'react';
import { type PostKey } from '../../domain/PostKey';
import { type Hallway } from '../../state/Hallway';
import { type HallwayState } from '../../state/HallwayState';

/** Pages of older posts that are read to find the post a link names. */
const maxPages = 25;

export type FocusPost = 'none' | 'searching' | 'found' | 'missing';

/** Finds the post a link names, page by page, and brings it to the reader once. */
export function useFocusPost(
  key: PostKey | undefined,
  { hallway, state }: { hallway: Hallway; state: HallwayState }
): FocusPost {
  const { phase, timeline } = state;
  const pages = React.useRef(0);
  const [progress, setProgress] = React.useState<FocusPost>(key === undefined ? 'none' : 'searching');
  React.useEffect(() => setProgress(key === undefined ? 'none' : 'searching'), [key]);
  React.useEffect(() => {
    if (key === undefined || progress !== 'searching' || phase !== 'ready') return;
    if (timeline.isLoadingOlder || timeline.failure) return;
    const post = articleOf(key);
    if (post) {
      post.scrollIntoView({ block: 'center' });
      post.focus({ preventScroll: true });
      setProgress('found');
    } else if (timeline.hasOlder && pages.current < maxPages) {
      pages.current += 1;
      void hallway.loadOlderPosts();
    } else {
      setProgress('missing');
    }
  }, [key, progress, phase, timeline, hallway]);
  return progress;
}

function articleOf(key: PostKey): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('article[data-post-key]')].find(
    post => post.dataset.postKey === key
  );
}
