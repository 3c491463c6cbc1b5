import { type JsonValue } from './readJson';
import { authorOfPostKey, isAuthorKey, type AuthorKey } from './PostKey';
import { joinRowKey, splitRowKey } from './rowKey';
import { isTagKey } from './TopicKey';

/** Names something that only its owner reads: `<owner>|<kind>|<subject>`. */
export interface PrivateKey {
  readonly owner: AuthorKey;
  readonly kind: PrivateKind;
  /** A post's key, a person's, a tag's, or a name of the owner's own making, as the kind asks. */
  readonly subject: string;
}

export type PrivateKind =
  | 'bookmark'
  | 'list'
  | 'list-member'
  | 'mute-person'
  | 'mute-topic'
  | 'mute-word'
  | 'mute-thread'
  | 'follow-thread'
  | 'draft'
  | 'read-mark'
  | 'saved-search'
  | 'settings';

/** Deeply frozen. Nothing forbids a second row of one key: the highest ID counts. */
export interface PrivateItem extends PrivateKey {
  readonly id: number;
  /** Null where nothing that can be read was kept. */
  readonly value: JsonValue;
  /** False where the row is not its owner's. */
  readonly isVerified: boolean;
}

const isPost = (subject: string): boolean => authorOfPostKey(subject) !== undefined;
const isName = (subject: string): boolean => /^[a-z0-9-]{1,64}$/.test(subject);
/** `<list>:<person>` */
const isMember = (subject: string): boolean => {
  const at = Math.max(subject.indexOf(':'), 0);
  return isName(subject.slice(0, at)) && isAuthorKey(subject.slice(at + 1));
};

const subjects: Readonly<Record<PrivateKind, (subject: string) => boolean>> = {
  bookmark: isPost,
  list: isName,
  'list-member': isMember,
  'mute-person': isAuthorKey,
  'mute-topic': isTagKey,
  'mute-word': isName,
  'mute-thread': isPost,
  'follow-thread': isPost,
  draft: isName,
  'read-mark': isName,
  'saved-search': isName,
  settings: isName
};

export function parsePrivateKey(value: unknown): PrivateKey | undefined {
  const split = splitRowKey(value, 3);
  if (!split || split.salt !== undefined) return undefined;
  const [owner, kind, subject] = split.parts;
  if (!isAuthorKey(owner) || !isKind(kind) || subject === undefined) return undefined;
  return subjects[kind](subject) ? { owner, kind, subject } : undefined;
}

export function printPrivateKey({ owner, kind, subject }: PrivateKey): string {
  return joinRowKey([owner, kind, subject]);
}

function isKind(word: string | undefined): word is PrivateKind {
  return word !== undefined && Object.hasOwn(subjects, word);
}
