import * as React from 'react';
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
  React.useEffect(() => {
    const text = announcementOf({ before: before.current, after: state, strings, locale });
    before.current = state;
    if (text !== undefined) announce(text);
  }, [state, strings, locale, announce]);
}
