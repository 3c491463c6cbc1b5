import * as React from 'react';
import { printPlace } from '../../domain/Place';
import { type HallwayState } from '../../state/HallwayState';
import { type Strings } from '../strings';
import { announcementOf } from './announcementOf';

interface Announcing {
  readonly strings: Strings;
  readonly locale: string;
  announce(text: string): void;
}

/** Tells each change of the state to screen readers. */
export function useAnnouncements(state: HallwayState, { strings, locale, announce }: Announcing): void {
  const before = React.useRef(state);
  const isArriving = React.useRef(false);
  React.useEffect(() => {
    const earlier = before.current;
    before.current = state;
    if (printPlace(earlier.place) !== printPlace(state.place)) isArriving.current = true;
    const text = announcementOf({
      before: earlier,
      after: state,
      isArriving: isArriving.current,
      strings,
      locale
    });
    if (earlier.timeline.isRefreshing && !state.timeline.isRefreshing) isArriving.current = false;
    if (text !== undefined) announce(text);
  }, [state, strings, locale, announce]);
}
