import * as React from 'react';

/** True once something has lasted this long: for words that would only flicker if they came at once. */
export function useDelay(delayMs: number, isRunning: boolean): boolean {
  const [isOver, setIsOver] = React.useState(false);
  React.useEffect(() => {
    setIsOver(false);
    if (!isRunning) return undefined;
    const timer = window.setTimeout(() => setIsOver(true), delayMs);
    return () => window.clearTimeout(timer);
  }, [delayMs, isRunning]);
  return isRunning && isOver;
}
