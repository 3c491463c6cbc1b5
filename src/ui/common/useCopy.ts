import * as React from 'react';
import { useApp } from '../app/AppContext';

interface Outcome {
  readonly done: string;
  readonly refused: string;
}

/** Copies text, and says to screen readers what came of it. */
export function useCopy({ done, refused }: Outcome): (text: string) => void {
  const { announce } = useApp();
  return React.useCallback(
    text => {
      navigator.clipboard.writeText(text).then(
        () => announce(done),
        () => announce(refused)
      );
    },
    [announce, done, refused]
  );
}
