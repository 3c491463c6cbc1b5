import * as React from 'react';
import { type DraftOf, type Hallway } from '../../state/Hallway';

/** Often enough to lose no more than a word, seldom enough not to be felt. */
const keptAfterMs = 300;

interface Draft {
  readonly text: string;
  write(text: string): void;
  /** Empties the field. What was typed stays on this device until Hallway has it safe elsewhere. */
  handOver(): void;
}

/**
 * What is being typed, kept on this device while it is.
 * @param of the same object each time
 */
export function useDraft(hallway: Hallway, of?: DraftOf): Draft {
  const [text, setText] = React.useState(() => hallway.readDraft(of));
  const unkept = React.useRef<string>();
  const timer = React.useRef<number>();
  const keep = React.useCallback(() => {
    window.clearTimeout(timer.current);
    if (unkept.current !== undefined) hallway.writeDraft(unkept.current, of);
    unkept.current = undefined;
  }, [hallway, of]);
  React.useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  const write = React.useCallback(
    (written: string) => {
      setText(written);
      unkept.current = written;
      window.clearTimeout(timer.current);
      if (written === '') keep();
      else timer.current = window.setTimeout(keep, keptAfterMs);
    },
    [keep]
  );
  const handOver = React.useCallback(() => {
    keep();
    setText('');
  }, [keep]);
  return { text, write, handOver };
}
