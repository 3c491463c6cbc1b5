import { isAuthorKey, type AuthorKey } from './PostKey';

/** What a post is about, as a topic row's key column names it. */
export type TopicKey =
  | { readonly kind: 'tag'; readonly tag: TagKey }
  | { readonly kind: PersonTopic; readonly person: AuthorKey }
  | { readonly kind: 'page'; readonly hash: string }
  | { readonly kind: 'openQuestion' };

export type PersonTopic = 'mentioned' | 'repliedTo' | 'praised';

/**
 * Names a tag however it is written: `budget`, or `x` and 26 base-32 characters of a SHA-256 for what SharePoint
 * would not compare by its letters.
 */
export type TagKey = string;

const signs: Readonly<Record<PersonTopic, string>> = { mentioned: '@', repliedTo: '>', praised: '!' };
const personTopics: ReadonlyMap<string, PersonTopic> = new Map([
  ['@', 'mentioned'],
  ['>', 'repliedTo'],
  ['!', 'praised']
]);

const openQuestion = '?open';
const tagPattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const hashedTag = /^x[a-z2-7]{26}$/;
const hashPattern = /^[a-z2-7]{26}$/;
/** No tag that people read is longer; what is cut here is hashed. */
const maxWrittenUnits = 256;

export function parseTopicKey(value: unknown): TopicKey | undefined {
  if (typeof value !== 'string') return undefined;
  if (value === openQuestion) return { kind: 'openQuestion' };
  const [sign, rest] = [value.charAt(0), value.slice(1)];
  if (sign === '#') return isTagKey(rest) ? { kind: 'tag', tag: rest } : undefined;
  if (sign === '^') return hashPattern.test(rest) ? { kind: 'page', hash: rest } : undefined;
  const kind = personTopics.get(sign);
  return kind && isAuthorKey(rest) ? { kind, person: rest } : undefined;
}

export function printTopicKey(topic: TopicKey): string {
  if (topic.kind === 'openQuestion') return openQuestion;
  if (topic.kind === 'tag') return `#${topic.tag}`;
  if (topic.kind === 'page') return `^${topic.hash}`;
  return `${signs[topic.kind]}${topic.person}`;
}

export function isTagKey(value: unknown): value is TagKey {
  return typeof value === 'string' && tagPattern.test(value);
}

/** Whether it is the digest of a tag, or looks so. */
export function isHashedTag(key: TagKey): boolean {
  return hashedTag.test(key);
}

/** Tags that differ only in case, width or the way an accent is typed are one tag. Folding twice changes nothing. */
export function foldTag(written: string): string {
  const composed = written.slice(0, maxWrittenUnits).normalize('NFKC');
  // A capital sharp s has to become a small one before it becomes two letters.
  return composed.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/**
 * The key of a tag.
 * @param digest SHA-256 of the folded tag in UTF-8; only looked at where the tag is not plain ASCII
 */
export function tagKeyOf(folded: string, digest: Uint8Array): TagKey {
  return plainTagKey(folded) ?? `x${base32Of(digest)}`;
}

/** The key of a tag that needs no digest; undefined for the others, and for one that looks as if it were a digest. */
export function plainTagKey(folded: string): TagKey | undefined {
  return tagPattern.test(folded) && !hashedTag.test(folded) ? folded : undefined;
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const digestCharacters = 26;

/** The first 130 bits. @param digest at least 17 bytes */
export function base32Of(digest: Uint8Array): string {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  const fiveBits = (at: number): number => (view.getUint16(at >> 3) >> (11 - (at & 7))) & 31;
  return Array.from({ length: digestCharacters }, (_, at) => base32.charAt(fiveBits(at * 5))).join('');
}
