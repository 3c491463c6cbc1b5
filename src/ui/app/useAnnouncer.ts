import * as React from 'react';

/** Long enough for a screen reader to notice the change of text. */
const gapMs = 60;

/** The text of the live region, and the way to say something: the same words twice are heard twice. */
export function useAnnouncer(): [string, (text: string) => void] {
  const [spoken, setSpoken] = React.useState('');
  const timer = React.useRef<number>();
  React.useEffect(() => () => window.clearTimeout(timer.current), []);
  const announce = React.useCallback((text: string) => {
    window.clearTimeout(timer.current);
    setSpoken('');
    timer.current = window.setTimeout(() => setSpoken(text), gapMs);
  }, []);
  return [spoken, announce];
}
