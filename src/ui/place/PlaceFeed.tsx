import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { EmptyTimeline } from '../timeline/EmptyTimeline';
import { NewPosts } from '../timeline/NewPosts';
import { PostSkeletons } from '../timeline/PostSkeletons';
import { Timeline } from '../timeline/Timeline';
import { type FailedRead } from '../timeline/useFailedRead';
import { EmptyPlace } from './EmptyPlace';

interface PlaceFeedProps {
  readonly state: HallwayState;
  readonly failed: FailedRead | undefined;
  onWrite(): void;
}

/** The posts of a place that is no thread: on their way, there, or none. */
export function PlaceFeed(props: PlaceFeedProps): React.ReactElement {
  return (
    <div className="hw-place-feed">
      <NewPosts timeline={props.state.timeline} />
      <Posts {...props} />
    </div>
  );
}

function Posts({ state, failed, onWrite }: PlaceFeedProps): React.ReactElement | null {
  const { place, timeline, me, hindrance, person } = state;
  const isEmpty = timeline.entries.length === 0 && !timeline.hasOlder;
  if (!isEmpty) return <Timeline state={state} failed={failed} />;
  // What went wrong is told above.
  if (failed || person?.status === 'missing') return null;
  if (place.kind === 'everyone' || place.kind === 'thread')
    return <EmptyTimeline canPost={me.canPost && !hindrance} onWrite={onWrite} />;
  return timeline.isRefreshing || state.isKept ? (
    <PostSkeletons count={5} />
  ) : (
    <EmptyPlace kind={place.kind} />
  );
}
