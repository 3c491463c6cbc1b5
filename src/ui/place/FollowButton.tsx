import * as React from 'react';
import { type FollowTarget, printFollowTarget } from '../../domain/Follow';
import { type FollowsState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { Checkmark16Regular } from '../common/icons';

interface FollowButtonProps {
  readonly target: FollowTarget;
  readonly follows: FollowsState;
}

/** Keeps its room while nobody knows yet whether one follows, and pretends nothing meanwhile. */
export function FollowButton({ target, follows }: FollowButtonProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const isOn = follows.targets.has(printFollowTarget(target));
  const isKnown = follows.status === 'known';
  return (
    <Button
      className={isKnown ? 'hw-follow' : 'hw-follow hw-follow--unknown'}
      look={isOn ? 'plain' : 'primary'}
      aria-pressed={isOn}
      disabled={!isKnown}
      onClick={() => void hallway.follow(target, !isOn)}
    >
      {isOn && <Checkmark16Regular />}
      {isOn ? strings.following : strings.follow}
    </Button>
  );
}
