import * as React from 'react';
import { type HallwayState, type Phase } from '../../state/HallwayState';
import { Composer } from '../composer/Composer';
import { HindranceNotice } from '../composer/HindranceNotice';
import { ReadOnlyNotice } from '../composer/ReadOnlyNotice';
import { fillText } from '../common/fillText';
import { CloudOff20Regular, Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { SetUpNotice } from '../setup/SetUpNotice';
import { SetUpScreen } from '../setup/SetUpScreen';
import { SomebodyElse } from '../setup/SomebodyElse';
import { WhomToAsk } from '../setup/WhomToAsk';
import { EmptyTimeline } from '../timeline/EmptyTimeline';
import { LinkedPost } from '../timeline/LinkedPost';
import { ComposerSkeleton } from '../timeline/ComposerSkeleton';
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

/** Where there is none, what is shown instead has a title of its own. */
const hasFeed: ReadonlySet<Phase> = new Set<Phase>(['starting', 'ready', 'failed']);

/** The frame, and within it what the phase asks for. */
export function Screen({ state, title, isNarrow }: ScreenProps): React.ReactElement {
  const { strings } = useApp();
  const shownTitle = title?.trim() || strings.feedTitle;
  return (
    <section className="hw-screen" aria-label={fillText(strings.feedRegion, { title: shownTitle })}>
      <FeedHeader
        title={shownTitle}
        isSeen={hasFeed.has(state.phase)}
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
    case 'anotherUser':
      return <SomebodyElse />;
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
      <Writing state={state} isNarrow={isNarrow} isOpen={isWriting} onOpenChange={setIsWriting} />
      <SetUpNotice me={me} schema={state.schema} setUp={state.setUp} />
      <Notices failed={failed} keepsUnsent={state.keepsUnsent} />
      <LinkedPost
        linked={linkedPost}
        maxCharacters={settings.maxPostCharacters}
        canAct={me.canPost || state.isKept}
      />
      {isEmpty ? (
        <EmptyTimeline canPost={me.canPost && !state.hindrance} onWrite={() => setIsWriting(true)} />
      ) : (
        <Timeline state={state} failed={failed} />
      )}
    </>
  );
}

interface WritingProps extends Omit<ScreenProps, 'title'> {
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** Where one writes, or why one cannot. */
function Writing({ state, ...composer }: WritingProps): React.ReactElement {
  const { me, settings, hindrance, isKept } = state;
  // Whose words are whose is not known before SharePoint has said who is here.
  if (isKept) return <ComposerSkeleton />;
  if (hindrance) return <HindranceNotice hindrance={hindrance} />;
  return me.canPost ? <Composer me={me} settings={settings} {...composer} /> : <ReadOnlyNotice />;
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
