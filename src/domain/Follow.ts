import { isAuthorKey, type AuthorKey } from './PostKey';
import { joinRowKey, splitRowKey } from './rowKey';
import { isTagKey, type TagKey } from './TopicKey';

/** Whom or what one may follow. */
export type FollowTarget =
  { readonly kind: 'person'; readonly person: AuthorKey } | { readonly kind: 'tag'; readonly tag: TagKey };

/** Names what one person follows: `<follower>|<target>`. */
export interface FollowKey {
  readonly follower: AuthorKey;
  readonly target: FollowTarget;
  /** There where somebody else sat on the key. */
  readonly salt?: string;
}

/** Frozen. */
export interface Follow extends FollowKey {
  readonly id: number;
  readonly notifies: boolean;
  /** Which posts of the target are shown, in a word; empty for all. */
  readonly shows: string;
  /** False where another wrote the row: counted nowhere. */
  readonly isVerified: boolean;
}

/** `@17` or `#budget`; undefined for anything else. */
export function parseFollowTarget(value: unknown): FollowTarget | undefined {
  if (typeof value !== 'string') return undefined;
  const [sign, rest] = [value.charAt(0), value.slice(1)];
  if (sign === '@' && isAuthorKey(rest)) return { kind: 'person', person: rest };
  if (sign === '#' && isTagKey(rest)) return { kind: 'tag', tag: rest };
  return undefined;
}

export function printFollowTarget(target: FollowTarget): string {
  return target.kind === 'person' ? `@${target.person}` : `#${target.tag}`;
}

export function parseFollowKey(value: unknown): FollowKey | undefined {
  const split = splitRowKey(value, 2);
  if (!split) return undefined;
  const [follower, written] = split.parts;
  const target = parseFollowTarget(written);
  return isAuthorKey(follower) && target ? { follower, target, salt: split.salt } : undefined;
}

export function printFollowKey({ follower, target, salt }: FollowKey): string {
  return joinRowKey([follower, printFollowTarget(target)], salt);
}
