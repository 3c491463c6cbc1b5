import * as React from 'react';

const tickMs = 30_000;

/** The time, renewed twice a minute so that "3 min" does not stay for an hour. */
export function useNow(now: () => number): number {
  const [nowMs, setNowMs] = React.useState(now);
  React.useEffect(() => {
    const timer = window.setInterval(() => setNowMs(now()), tickMs);
    return () => window.clearInterval(timer);
  }, [now]);
  return nowMs;
}
