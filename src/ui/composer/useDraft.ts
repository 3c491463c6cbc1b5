import * as React from 'react';
import { type DraftOf, type Hallway, type Mention } from '../../state/Hallway';
import { besideOf } from './besideOf';

interface Written {
  readonly text: string;
  /** Whom it mentions, as picked. */
  readonly mentions: readonly Mention[];
}

const nothing: Written = { text: '', mentions: [] };

/** Often enough to lose no more than a word, seldom enough not to be felt. */
const keptAfterMs = 300;

export interface Draft extends Written {
  write(text: string, mentions: readonly Mention[]): void;
  /** Empties the field. What was typed stays on this device until Hallway has it safe elsewhere. */
  handOver(): void;
}

/**
 * What is being typed, kept on this device while it is.
 * @param of the same object each time
 */
export function useDraft(hallway: Hallway, of?: DraftOf): Draft {
  const [written, setWritten] = React.useState<Written>(() => ({
    text: hallway.readDraft(of),
    mentions: hallway.readDraftMentions(of)
  }));
  const unkept = React.useRef<Written>();
  const timer = React.useRef<number>();
  const keep = React.useCallback(() => {
    window.clearTimeout(timer.current);
    const { current } = unkept;
    if (current) hallway.writeDraft(current.text, besideOf(current.mentions, of));
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
    (text: string, mentions: readonly Mention[]) => {
      unkept.current = { text, mentions };
      setWritten(unkept.current);
      window.clearTimeout(timer.current);
      if (text === '') keep();
      else timer.current = window.setTimeout(keep, keptAfterMs);
    },
    [keep]
  );
  const handOver = React.useCallback(() => {
    keep();
    setWritten(nothing);
  }, [keep]);
  return { ...written, write, handOver };
}
