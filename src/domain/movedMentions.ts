import { cleanText } from './PostText';

/** A piece of a text in UTF-16 units. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Pieces of a text as typed, as pieces of the text that is sent: clean, and without blanks around it. */
export function mentionsInSent<P extends Piece>(
  typed: string,
  { sent, mentions }: { sent: string; mentions: readonly P[] }
): readonly P[] {
  const blanks = cleanText(typed).length - cleanText(typed).trimStart().length;
  return mentions.flatMap(mention => {
    const name = cleanText(typed.slice(mention.start, mention.end));
    // Letters on either side of a cut may have been put together: then it is a few units off.
    const expected = cleanText(typed.slice(0, mention.start)).length - blanks;
    return nearest(sent, { name, expected }).map(start => ({ ...mention, start, end: start + name.length }));
  });
}

/** Pieces of a text that was changed since, where it still holds their very words in the same order. */
export function mentionsInChanged<P extends Piece>(
  before: string,
  { after, mentions }: { after: string; mentions: readonly P[] }
): readonly P[] {
  let from = 0;
  return mentions.flatMap(mention => {
    const name = before.slice(mention.start, mention.end);
    const start = after.indexOf(name, from);
    if (start < 0) return [];
    from = start + name.length;
    return [{ ...mention, start, end: from }];
  });
}

function nearest(text: string, { name, expected }: { name: string; expected: number }): readonly number[] {
  if (name === '') return [];
  const after = text.indexOf(name, Math.max(0, expected));
  const before = text.lastIndexOf(name, Math.max(0, expected));
  const found = [before, after].filter(at => at >= 0);
  return found.sort((one, other) => Math.abs(one - expected) - Math.abs(other - expected)).slice(0, 1);
}
