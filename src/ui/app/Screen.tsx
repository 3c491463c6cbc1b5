import * as React from 'react';
import { type HallwayState, type Phase } from '../../state/HallwayState';
import { fillText } from '../common/fillText';
import { PlaceHeader } from '../place/PlaceHeader';
import { placeTitle } from '../place/placeTitle';
import { type TitleLevel } from '../place/Title';
import { Views } from '../place/Views';
import { SetUpScreen } from '../setup/SetUpScreen';
import { SomebodyElse } from '../setup/SomebodyElse';
import { WhomToAsk } from '../setup/WhomToAsk';
import { PostSkeletons } from '../timeline/PostSkeletons';
import { TimelineFailure } from '../timeline/TimelineFailure';
import { useFailedRead } from '../timeline/useFailedRead';
import { useApp } from './AppContext';
import { ReadyScreen } from './ReadyScreen';

interface ScreenProps {
  readonly state: HallwayState;
  /** As the owner of the page wished; otherwise the place is title enough. */
  readonly title?: string;
  readonly isNarrow: boolean;
}

/** Where there is none, what is shown instead has a title of its own. */
const hasFeed: ReadonlySet<Phase> = new Set<Phase>(['starting', 'ready', 'failed']);

/** The frame, and within it what the phase asks for. */
export function Screen({ state, title, isNarrow }: ScreenProps): React.ReactElement {
  const { strings } = useApp();
  const ownTitle = title?.trim() ?? '';
  const shownTitle = ownTitle || placeTitle(state, strings);
  const isSeen = hasFeed.has(state.phase);
  const level = ownTitle === '' ? 2 : 3;
  return (
    <section
      className={isSeen ? 'hw-screen hw-screen--places' : 'hw-screen'}
      aria-label={fillText(strings.feedRegion, { title: shownTitle })}
    >
      {(ownTitle !== '' || !isSeen) && <OwnTitle isSeen={isSeen}>{shownTitle}</OwnTitle>}
      {isSeen && <Views place={state.place} />}
      <div className="hw-column">
        {isSeen && <PlaceHeader state={state} level={level} />}
        <Body state={state} level={level} isNarrow={isNarrow} />
      </div>
    </section>
  );
}

function OwnTitle({ isSeen, children }: { isSeen: boolean; children: string }): React.ReactElement {
  return (
    <div className={isSeen ? 'hw-header hw-header--own' : 'hw-unseen'}>
      <h2 className="hw-title">
        <bdi>{children}</bdi>
      </h2>
    </div>
  );
}

interface BodyProps {
  readonly state: HallwayState;
  readonly level: TitleLevel;
  readonly isNarrow: boolean;
}

function Body({ state, level, isNarrow }: BodyProps): React.ReactElement {
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
      return <ReadyScreen state={state} failed={failed} level={level} isNarrow={isNarrow} />;
  }
}
