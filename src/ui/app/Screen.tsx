import * as React from 'react';
import { type PostKey } from '../../domain/PostKey';
import { type HallwayState } from '../../state/HallwayState';
import { Composer } from '../composer/Composer';
import { ReadOnlyNotice } from '../composer/ReadOnlyNotice';
import { fillText } from '../common/fillText';
import { CloudOff20Regular, Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { SetUpScreen } from '../setup/SetUpScreen';
import { WhomToAsk } from '../setup/WhomToAsk';
import { EmptyTimeline } from '../timeline/EmptyTimeline';
import { PostSkeletons } from '../timeline/PostSkeletons';
import { Timeline } from '../timeline/Timeline';
import { TimelineFailure } from '../timeline/TimelineFailure';
import { useApp } from './AppContext';
import { FeedHeader } from './FeedHeader';
import { type FailedRead, useFailedRead } from '../timeline/useFailedRead';
import { type FocusPost, useFocusPost } from './useFocusPost';
import { useOnline } from './useOnline';

interface ScreenProps {
  readonly state: HallwayState;
  readonly title?: string;
  readonly isNarrow: boolean;
  readonly focusPostKey?: PostKey;
}

/** The frame, and within it what the phase asks for. */
export function Screen({ state, title, isNarrow, focusPostKey }: ScreenProps): React.ReactElement {
  const { strings } = useApp();
  const shownTitle = title?.trim() || strings.feedTitle;
  return (
    <section className="hw-screen" aria-label={fillText(strings.feedRegion, { title: shownTitle })}>
      <FeedHeader
        title={shownTitle}
        isSeen={state.phase !== 'notSetUp' && state.phase !== 'noAccess'}
        isRefreshing={state.timeline.isRefreshing}
        canRefresh={state.phase === 'ready'}
      />
      <Body state={state} isNarrow={isNarrow} focusPostKey={focusPostKey} />
    </section>
  );
}

function Body({ state, isNarrow, focusPostKey }: Omit<ScreenProps, 'title'>): React.ReactElement {
  const { hallway, strings } = useApp();
  const failed = useFailedRead(state.timeline);
  switch (state.phase) {
    case 'starting':
      return <PostSkeletons count={5} hasComposer />;
    case 'notSetUp':
      return <SetUpScreen state={state} />;
    case 'noAccess':
      return <WhomToAsk why="noAccess" ownerNames={state.setUp.ownerNames} />;
    case 'failed':
      // An owner repairs damaged lists by setting up once more.
      if (state.setUp.status !== 'idle') return <SetUpScreen state={state} />;
      return (
        <TimelineFailure
          size="page"
          title={strings.failureTitle}
          failure={failed?.failure ?? { kind: 'unexpected' }}
          onRetry={() => void hallway.refresh()}
        />
      );
    case 'ready':
      return <Ready state={state} failed={failed} isNarrow={isNarrow} focusPostKey={focusPostKey} />;
  }
}

interface ReadyProps extends Omit<ScreenProps, 'title'> {
  readonly failed: FailedRead | undefined;
}

function Ready({ state, failed, isNarrow, focusPostKey }: ReadyProps): React.ReactElement {
  const { hallway } = useApp();
  const { me, settings, timeline } = state;
  const [isWriting, setIsWriting] = React.useState(false);
  const focus = useFocusPost(focusPostKey, { hallway, state });
  const isEmpty = timeline.entries.length === 0 && !timeline.hasOlder;
  return (
    <>
      {me.canPost ? (
        <Composer
          me={me}
          settings={settings}
          isNarrow={isNarrow}
          isOpen={isWriting}
          onOpenChange={setIsWriting}
        />
      ) : (
        <ReadOnlyNotice />
      )}
      <Notices failed={failed} focus={focus} />
      {isEmpty ? (
        <EmptyTimeline canPost={me.canPost} onWrite={() => setIsWriting(true)} />
      ) : (
        <Timeline state={state} failed={failed} markedKey={focusPostKey} />
      )}
    </>
  );
}

function Notices({
  failed,
  focus
}: {
  failed: FailedRead | undefined;
  focus: FocusPost;
}): React.ReactElement | null {
  const { hallway, strings } = useApp();
  const isOnline = useOnline();
  if (!isOnline) {
    return (
      <Notice size="line" isAlert icon={<CloudOff20Regular />}>
        {strings.offlineNotice}
      </Notice>
    );
  }
  if (failed?.of === 'newest') {
    return (
      <TimelineFailure
        size="line"
        title={strings.failureRefreshTitle}
        failure={failed.failure}
        onRetry={() => void hallway.refresh()}
      />
    );
  }
  if (focus === 'missing') return <FocusMissing />;
  return null;
}

function FocusMissing(): React.ReactElement {
  const { strings } = useApp();
  return (
    <Notice size="line" icon={<Info20Regular />}>
      {strings.focusMissing}
    </Notice>
  );
}
