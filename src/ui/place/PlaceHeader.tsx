import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { ArrowClockwise20Regular, ArrowLeft20Regular } from '../common/icons';
import { FollowButton } from './FollowButton';
import { placeTitle } from './placeTitle';
import { Title, type TitleLevel } from './Title';

interface PlaceHeaderProps {
  readonly state: HallwayState;
  readonly level: TitleLevel;
}

/** What place this is, the way back from it, and what one can do with the whole of it. */
export function PlaceHeader({ state, level }: PlaceHeaderProps): React.ReactElement {
  const { strings } = useApp();
  const { place, follows, phase } = state;
  const isView = place.kind === 'home' || place.kind === 'everyone' || place.kind === 'mentions';
  return (
    <div className={isView ? 'hw-header hw-header--view' : 'hw-header'}>
      {!isView && <BackButton />}
      {place.kind === 'person' ? (
        <span className="hw-header-room" />
      ) : (
        <Title level={level}>{placeTitle(state, strings)}</Title>
      )}
      {place.kind === 'topic' && <FollowButton target={{ kind: 'tag', tag: place.tag }} follows={follows} />}
      {phase === 'ready' && <RefreshButton isRefreshing={state.timeline.isRefreshing} />}
    </div>
  );
}

function BackButton(): React.ReactElement {
  const { strings, goBack } = useApp();
  return (
    <Button look="icon" className="hw-back" aria-label={strings.back} title={strings.back} onClick={goBack}>
      <ArrowLeft20Regular />
    </Button>
  );
}

function RefreshButton({ isRefreshing }: { isRefreshing: boolean }): React.ReactElement {
  const { hallway, strings } = useApp();
  return (
    <Button
      look="icon"
      className={isRefreshing ? 'hw-refresh hw-refresh--busy' : 'hw-refresh'}
      aria-label={strings.refresh}
      title={strings.refresh}
      onClick={() => void hallway.refresh()}
    >
      <ArrowClockwise20Regular />
    </Button>
  );
}
