import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { PostArticle } from '../post/PostArticle';
import { PostBoundary } from '../post/PostBoundary';
import { BrokenPost } from './BrokenPost';
import { isShown } from './isShown';
import { moveInFeed } from './moveInFeed';
import { TimelineEnd } from './TimelineEnd';
import { type FailedRead } from './useFailedRead';
import { useFocusAfterDelete } from './useFocusAfterDelete';

interface TimelineProps {
  readonly state: HallwayState;
  readonly failed: FailedRead | undefined;
}

/** The feed: every post once, newest first, and what comes after the last. */
export function Timeline({ state, failed }: TimelineProps): React.ReactElement {
  const { strings } = useApp();
  const { me, timeline, settings, linkedPost } = state;
  // What stands above the feed comes into it when it is closed there.
  const apartKey = linkedPost.place === 'apart' ? linkedPost.key : undefined;
  const shown = React.useMemo(
    () => timeline.entries.filter(entry => isShown(entry) && entry.post.key !== apartKey),
    [timeline.entries, apartKey]
  );
  const keys = React.useMemo(() => shown.map(entry => entry.post.key), [shown]);
  const { feed, onDelete } = useFocusAfterDelete(keys);
  return (
    <>
      <div
        ref={feed}
        role="feed"
        className="hw-feed"
        tabIndex={-1}
        aria-label={strings.feedLabel}
        aria-busy={timeline.isRefreshing || timeline.isLoadingOlder}
        onKeyDown={moveInFeed}
      >
        {shown.map((entry, index) => (
          <PostBoundary key={entry.post.key} fallback={<BrokenPost />}>
            <PostArticle
              entry={entry}
              maxCharacters={settings.maxPostCharacters}
              position={index + 1}
              total={timeline.hasOlder ? -1 : shown.length}
              isMarked={entry.post.key === linkedPost.key}
              canAct={me.canPost || state.isKept}
              onDelete={onDelete}
            />
          </PostBoundary>
        ))}
      </div>
      <TimelineEnd timeline={timeline} failed={failed} />
    </>
  );
}
