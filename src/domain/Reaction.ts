import { authorOfPostKey, isAuthorKey, type AuthorKey, type PostKey } from './PostKey';
import { joinRowKey, splitRowKey } from './rowKey';

/** Names what one person did to one post: `<post>|<user>|<slot>`. A slot holds one thing at a time. */
export interface ReactionKey {
  readonly post: PostKey;
  readonly user: AuthorKey;
  readonly slot: ReactionSlot;
  /** There where somebody else sat on the key. */
  readonly salt?: string;
}

export type ReactionSlot = 'reaction' | 'vote' | 'read' | 'accept';

/** Frozen. Of several by one user in one slot, the lowest ID counts. */
export interface Reaction extends ReactionKey {
  readonly id: number;
  /** The kind of a reaction, the number of the option voted for, from 0; empty where being there says it all. */
  readonly says: string;
  /** False where another wrote the row: counted nowhere. */
  readonly isVerified: boolean;
}

const sayings: Readonly<Record<ReactionSlot, RegExp>> = {
  reaction: /^[a-z][a-z0-9-]{0,31}$/,
  vote: /^[0-9]$/,
  read: /^$/,
  accept: /^$/
};

export function parseReactionKey(value: unknown): ReactionKey | undefined {
  const split = splitRowKey(value, 3);
  if (!split) return undefined;
  const [post, user, slot] = split.parts;
  if (post === undefined || authorOfPostKey(post) === undefined || !isAuthorKey(user)) return undefined;
  return isSlot(slot) ? { post, user, slot, salt: split.salt } : undefined;
}

function isSlot(word: string | undefined): word is ReactionSlot {
  return word !== undefined && Object.hasOwn(sayings, word);
}

export function printReactionKey({ post, user, slot, salt }: ReactionKey): string {
  return joinRowKey([post, user, slot], salt);
}

/** Whether this can be said in this slot. A vote's option may still be one that the poll does not have. */
export function isSaid(slot: ReactionSlot, says: string): boolean {
  return sayings[slot].test(says);
}
