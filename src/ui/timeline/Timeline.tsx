import * as React from 'react';
import { printPlace } from '../../domain/Place';
import { type HallwayState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Feed } from './Feed';
import { TimelineEnd } from './TimelineEnd';
import { type FailedRead } from './useFailedRead';

interface TimelineProps {
  readonly state: HallwayState;
  readonly failed: FailedRead | undefined;
}

/** Every post once, newest first, and what comes after the last. */
export function Timeline({ state, failed }: TimelineProps): React.ReactElement {
  const { strings } = useApp();
  const { timeline, linkedPost } = state;
  // What stands above the feed comes into it when it is closed there.
  const apartKey = linkedPost.place === 'apart' ? linkedPost.key : undefined;
  const entries = React.useMemo(
    () => timeline.entries.filter(entry => entry.post.key !== apartKey),
    [timeline.entries, apartKey]
  );
  return (
    <>
      <Feed
        key={printPlace(state.place)}
        state={state}
        label={strings.feedLabel}
        role="feed"
        entries={entries}
      />
      {/* Another end after each page of older posts: the same one would be seen to jump down the page. */}
      <TimelineEnd key={entries[entries.length - 1]?.post.key} timeline={timeline} failed={failed} />
    </>
  );
}
