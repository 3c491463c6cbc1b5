import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { Composer } from '../composer/Composer';
import { ReadOnlyNotice } from '../composer/ReadOnlyNotice';
import { fillText } from '../common/fillText';
import { CloudOff20Regular, Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { SetUpScreen } from '../setup/SetUpScreen';
import { WhomToAsk } from '../setup/WhomToAsk';
import { EmptyTimeline } from '../timeline/EmptyTimeline';
import { LinkedPost } from '../timeline/LinkedPost';
import { PostSkeletons } from '../timeline/PostSkeletons';
import { Timeline } from '../timeline/Timeline';
import { TimelineFailure } from '../timeline/TimelineFailure';
import { useApp } from './AppContext';
import { FeedHeader } from './FeedHeader';
import { type FailedRead, useFailedRead } from '../timeline/useFailedRead';
import { useFocusPost } from './useFocusPost';
import { useOnline } from './useOnline';

interface ScreenProps {
  readonly state: HallwayState;
  readonly title?: string;
  readonly isNarrow: boolean;
}

/** The frame, and within it what the phase asks for. */
export function Screen({ state, title, isNarrow }: ScreenProps): React.ReactElement {
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
      <Body state={state} isNarrow={isNarrow} />
    </section>
  );
}

function Body({ state, isNarrow }: Omit<ScreenProps, 'title'>): React.ReactElement {
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
      return <Ready state={state} failed={failed} isNarrow={isNarrow} />;
  }
}

interface ReadyProps extends Omit<ScreenProps, 'title'> {
  readonly failed: FailedRead | undefined;
}

function Ready({ state, failed, isNarrow }: ReadyProps): React.ReactElement {
  const { me, settings, timeline, linkedPost } = state;
  const [isWriting, setIsWriting] = React.useState(false);
  useFocusPost(linkedPost);
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
      <Notices failed={failed} keepsUnsent={state.keepsUnsent} />
      <LinkedPost linked={linkedPost} maxCharacters={settings.maxPostCharacters} />
      {isEmpty ? (
        <EmptyTimeline canPost={me.canPost} onWrite={() => setIsWriting(true)} />
      ) : (
        <Timeline state={state} failed={failed} />
      )}
    </>
  );
}

interface NoticesProps {
  readonly failed: FailedRead | undefined;
  readonly keepsUnsent: boolean;
}

function Notices({ failed, keepsUnsent }: NoticesProps): React.ReactElement | null {
  const { hallway, strings } = useApp();
  const isOnline = useOnline();
  if (!keepsUnsent) {
    return (
      <Notice size="line" isAlert icon={<Info20Regular />}>
        {strings.notKeptNotice}
      </Notice>
    );
  }
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
  return null;
}
