import { type Mention } from '../../state/Hallway';

/** Moves mentions along with a text that was changed in one place; one that was typed into is a mention no longer. */
export function shiftMentions(
  mentions: readonly Mention[],
  { before, after }: { before: string; after: string }
): readonly Mention[] {
  if (mentions.length === 0 || before === after) return mentions;
  const same = commonStart(before, after);
  const tail = commonEnd(before.slice(same), after.slice(same));
  const changedTo = before.length - tail;
  const moved = after.length - before.length;
  return mentions.flatMap(mention => {
    if (mention.end <= same) return [mention];
    if (mention.start < changedTo) return [];
    return [{ ...mention, start: mention.start + moved, end: mention.end + moved }];
  });
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charAt(one.length - 1 - length) === other.charAt(other.length - 1 - length))
    length += 1;
  return length;
}
