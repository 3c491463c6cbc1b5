import * as React from 'react';
import { type TimelineState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { countText } from '../common/fillText';
import { CheckmarkCircle20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { PostSkeletons } from './PostSkeletons';
import { TimelineFailure } from './TimelineFailure';
import { type FailedRead } from './useFailedRead';
import { useOlderPosts } from './useOlderPosts';

interface TimelineEndProps {
  readonly timeline: TimelineState;
  readonly failed: FailedRead | undefined;
}

/** What follows the last post: more of them, or the end. */
export function TimelineEnd({ timeline, failed }: TimelineEndProps): React.ReactElement {
  const { strings, locale } = useApp();
  const { unavailableCount, hasOlder } = timeline;
  return (
    <div className="hw-end">
      {unavailableCount > 0 && (
        <p className="hw-end-unavailable">
          <bdi>{countText(strings, 'unavailable', { count: unavailableCount, locale })}</bdi>
        </p>
      )}
      {hasOlder ? (
        <Older timeline={timeline} failed={failed} />
      ) : (
        <Notice size="line" icon={<CheckmarkCircle20Regular />} title={strings.end}>
          {strings.endDetail}
        </Notice>
      )}
    </div>
  );
}

function Older({ timeline, failed }: TimelineEndProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const { isLoadingOlder } = timeline;
  const load = React.useCallback(() => void hallway.loadOlderPosts(), [hallway]);
  const mark = useOlderPosts(!isLoadingOlder && !failed, load);
  if (isLoadingOlder) return <PostSkeletons count={2} />;
  if (failed?.of === 'older') {
    return (
      <TimelineFailure
        size="line"
        title={strings.failureOlderTitle}
        failure={failed.failure}
        onRetry={load}
      />
    );
  }
  return (
    <>
      <div ref={mark} />
      <div className="hw-row hw-row--centre">
        <Button onClick={load}>{strings.showOlder}</Button>
      </div>
    </>
  );
}
