import * as React from 'react';
import { type FoundPerson } from '../../domain/Person';
import { type Mention } from '../../state/Hallway';
import { type MentionQuery } from './mentionQuery';
import { shiftMentions } from './shiftMentions';

/** A text and who is mentioned in it, kept in step. */
export interface Mentions {
  readonly picked: readonly Mention[];
  change(text: string): void;
  /** Writes the name in place of what was typed. Gives back where the caret belongs. */
  pick(person: FoundPerson, query: MentionQuery): number;
  /** Once the text is sent. */
  forget(): void;
}

export function useMentions(text: string, write: (text: string) => void): Mentions {
  const [picked, setPicked] = React.useState<readonly Mention[]>([]);
  const change = (after: string): void => {
    setPicked(now => shiftMentions(now, { before: text, after }));
    write(after);
  };
  const pick = ({ displayName, upn }: FoundPerson, { start, end }: MentionQuery): number => {
    const name = `@${displayName}`;
    const rest = text.slice(end);
    const gap = rest === '' || /^[\p{L}\p{N}]/u.test(rest) ? ' ' : '';
    const after = text.slice(0, start) + name + gap + rest;
    const mention: Mention = { start, end: start + name.length, upn };
    setPicked(now => [...shiftMentions(now, { before: text, after }), mention].sort(byStart));
    write(after);
    return mention.end + gap.length;
  };
  return { picked, change, pick, forget: () => setPicked([]) };
}

function byStart(one: Mention, other: Mention): number {
  return one.start - other.start;
}
