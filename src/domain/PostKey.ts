/** Names a post for ever: `<site user id or @upn:...>.<13 base-36 characters>`, made by the writer. Lists' item IDs only order. */
export type PostKey = string;

/** Names a person within one Hallway: the site user id as text, or `@upn:<lower-case upn>` before first contact. */
export type AuthorKey = string;

/** Key columns are indexed single-line text; SharePoint compares this alphabet the same under every collation. */
const maxKeyLength = 120;
const author = '(?:[1-9][0-9]{0,9}|@upn:[a-z0-9.@^-]{3,99})';
const authorKeyPattern = new RegExp(`^${author}$`);
const postKeyPattern = new RegExp(`^(${author})\\.[0-9a-z]{13}$`);

const timeCharacters = 8;
const randomCharacters = 5;
const randomRange = 36 ** randomCharacters;

/**
 * A key no one has used: eight characters of time, so that one writer never meets himself again, and five of
 * chance, so that nobody can take it beforehand.
 * @param entropy at least four random bytes
 */
export function makePostKey(
  writer: AuthorKey,
  { nowMs, entropy }: { nowMs: number; entropy: Uint8Array }
): PostKey {
  const chance = entropy.subarray(0, 4).reduce((sum, byte) => sum * 256 + byte, 0) % randomRange;
  const time = Math.max(0, Math.trunc(nowMs)) % 36 ** timeCharacters;
  return `${writer}.${inBase36(time, timeCharacters)}${inBase36(chance, randomCharacters)}`;
}

/** Who made this key; undefined for anything that is not a key. */
export function authorOfPostKey(value: unknown): AuthorKey | undefined {
  if (typeof value !== 'string' || value.length > maxKeyLength) return undefined;
  return postKeyPattern.exec(value)?.[1];
}

export function isAuthorKey(value: unknown): value is AuthorKey {
  return typeof value === 'string' && value.length <= maxKeyLength && authorKeyPattern.test(value);
}

/** The key of somebody SharePoint has not met yet; letters outside the key alphabet are written as `^` and their code. */
export function upnAuthorKey(upn: string): AuthorKey {
  const spelled = upn
    .toLowerCase()
    .replace(/[^a-z0-9.@-]/g, letter => `^${letter.charCodeAt(0).toString(16)}`);
  return `@upn:${spelled}`;
}

function inBase36(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
