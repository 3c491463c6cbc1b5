import * as React from 'react';
import { type PostKey } from '../../domain/PostKey';
import { type HallwayState, type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Notice } from '../common/Notice';
import { PostArticle } from '../post/PostArticle';
import { PostBoundary } from '../post/PostBoundary';
import { moveInFeed } from './moveInFeed';
import { TimelineEnd } from './TimelineEnd';
import { type FailedRead } from './useFailedRead';
import { useFocusAfterDelete } from './useFocusAfterDelete';

interface TimelineProps {
  readonly state: HallwayState;
  readonly failed: FailedRead | undefined;
  readonly markedKey?: PostKey;
}

/** The feed: every post once, newest first, and what comes after the last. */
export function Timeline({ state, failed, markedKey }: TimelineProps): React.ReactElement {
  const { strings } = useApp();
  const { timeline, settings } = state;
  const shown = React.useMemo(() => timeline.entries.filter(isShown), [timeline.entries]);
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
              isMarked={entry.post.key === markedKey}
              onDelete={onDelete}
            />
          </PostBoundary>
        ))}
      </div>
      <TimelineEnd timeline={timeline} failed={failed} />
    </>
  );
}

/** What is being deleted looks deleted at once; it comes back if that fails. */
function isShown(entry: TimelineEntry): boolean {
  return entry.change !== 'delete' || entry.sending !== 'pending';
}

function BrokenPost(): React.ReactElement {
  const { strings } = useApp();
  return (
    <article className="hw-post" tabIndex={0} aria-label={strings.postUnavailable}>
      <Notice size="line">{strings.postUnavailable}</Notice>
    </article>
  );
}
