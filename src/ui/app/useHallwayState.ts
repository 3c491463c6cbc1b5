import * as React from 'react';
import { type Hallway } from '../../state/Hallway';
import { type HallwayState } from '../../state/HallwayState';

export function useHallwayState(hallway: Hallway): HallwayState {
  const [state, setState] = React.useState(() => hallway.current());
  React.useEffect(() => {
    const read = (): void => setState(hallway.current());
    // What changed between the first drawing and this moment would be missed otherwise.
    read();
    return hallway.subscribe(read);
  }, [hallway]);
  return state;
}
