import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { OwnerSetUp } from './OwnerSetUp';
import { WhomToAsk } from './WhomToAsk';

/** No Hallway here yet: an owner makes one, anybody else learns whom to ask. */
export function SetUpScreen({ state }: { state: HallwayState }): React.ReactElement {
  const { me, setUp } = state;
  return me.canSetUp ? (
    <OwnerSetUp setUp={setUp} />
  ) : (
    <WhomToAsk why="notSetUp" ownerNames={setUp.ownerNames} />
  );
}
