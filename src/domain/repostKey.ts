import { type AuthorKey, type PostKey } from './PostKey';

const halfCharacters = 6;
const halfRange = 36 ** halfCharacters;

/**
 * Names a writer's repost of a post: reposting twice, from two devices or after a lost answer, makes one row. It begins
 * as no key made from a moment will before the year 2056, so that it meets none of his other posts.
 */
export function repostKey(writer: AuthorKey, subject: PostKey): PostKey {
  return `${writer}.z${half(subject, 5381)}${half(subject, 52_711)}`;
}

/** Spreads, and is no secret: whoever takes a key beforehand only makes its owner take another. */
function half(text: string, seed: number): string {
  let sum = seed;
  for (const letter of text) sum = (sum * 131 + letter.charCodeAt(0)) % halfRange;
  return sum.toString(36).padStart(halfCharacters, '0');
}
