import * as React from 'react';
import { type TimelineState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { countText } from '../common/fillText';
import { CheckmarkCircle20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { PostSkeletons } from './PostSkeletons';
import { useOlderPosts } from './useOlderPosts';

/** What follows the last post: more of them, or the end. */
export function TimelineEnd({ timeline }: { timeline: TimelineState }): React.ReactElement {
  const { strings, locale } = useApp();
  const { unavailableCount, hasOlder } = timeline;
  return (
    <div className="hw-end">
      {unavailableCount > 0 && (
        <p className="hw-end-unavailable">
          {countText(strings, 'unavailable', { count: unavailableCount, locale })}
        </p>
      )}
      {hasOlder ? (
        <Older timeline={timeline} />
      ) : (
        <Notice size="line" icon={<CheckmarkCircle20Regular />} title={strings.end}>
          {strings.endDetail}
        </Notice>
      )}
    </div>
  );
}

function Older({ timeline }: { timeline: TimelineState }): React.ReactElement {
  const { hallway, strings } = useApp();
  const { isLoadingOlder, failure } = timeline;
  const load = React.useCallback(() => void hallway.loadOlderPosts(), [hallway]);
  const mark = useOlderPosts(!isLoadingOlder && !failure, load);
  return (
    <>
      <div ref={mark} />
      {isLoadingOlder ? (
        <PostSkeletons count={2} />
      ) : (
        <div className="hw-row hw-row--centre">
          <Button onClick={load}>{strings.showOlder}</Button>
        </div>
      )}
    </>
  );
}
