import { type FoundPerson } from '../../domain/Person';
import { type Mention } from '../../state/Hallway';
import { type MentionQuery } from './mentionQuery';
import { shiftMentions } from './shiftMentions';
import { type Draft } from './useDraft';

/** A text and who is mentioned in it, kept in step. */
export interface Mentions {
  change(text: string): void;
  /** Writes the name in place of what was typed. Gives back where the caret belongs. */
  pick(person: FoundPerson, query: MentionQuery): number;
}

export function mentionsIn({ text, mentions, write }: Draft): Mentions {
  const shifted = (after: string): readonly Mention[] => shiftMentions(mentions, { before: text, after });
  const pick = ({ displayName, upn }: FoundPerson, { start, end }: MentionQuery): number => {
    const name = `@${displayName}`;
    const rest = text.slice(end);
    const gap = rest === '' || /^[\p{L}\p{N}]/u.test(rest) ? ' ' : '';
    const after = text.slice(0, start) + name + gap + rest;
    const mention: Mention = { start, end: start + name.length, upn };
    write(after, [...shifted(after), mention].sort(byStart));
    return mention.end + gap.length;
  };
  return { change: after => write(after, shifted(after)), pick };
}

function byStart(one: Mention, other: Mention): number {
  return one.start - other.start;
}
