import { authorOfPostKey, type AuthorKey, type PostKey } from './PostKey';
import { joinRowKey, splitRowKey } from './rowKey';
import { isTagKey, type TagKey } from './TopicKey';

/** Names what moderators say about a post, or about a tag: `<post>|hide`, `#budgets|topic-merge`. */
export type ModerationKey =
  | { readonly what: PostVerdict; readonly post: PostKey }
  | { readonly what: 'topic-merge'; readonly tag: TagKey };

export type PostVerdict = 'hide' | 'idea-status' | 'official';

/** Frozen. Only moderators may write the list: SharePoint sees to it, so nothing in the row has to prove it. */
export interface Moderation {
  readonly id: number;
  readonly key: ModerationKey;
  /** The status of an idea in a word, the tag another is merged into; empty where the key says it all. */
  readonly says: string;
  /** Plain text, perhaps empty. */
  readonly reason: string;
  /** Undefined where SharePoint does not tell. */
  readonly moderator?: AuthorKey;
}

const sayings: Readonly<Record<ModerationKey['what'], (says: string) => boolean>> = {
  hide: says => says === '',
  official: says => says === '',
  'idea-status': says => /^[a-z][a-z-]{0,31}$/.test(says),
  'topic-merge': isTagKey
};

export function parseModerationKey(value: unknown): ModerationKey | undefined {
  const split = splitRowKey(value, 2);
  if (!split || split.salt !== undefined) return undefined;
  const [subject, what] = split.parts;
  if (subject === undefined || !isWhat(what)) return undefined;
  if (what !== 'topic-merge')
    return authorOfPostKey(subject) === undefined ? undefined : { what, post: subject };
  const tag = subject.slice(1);
  return subject.startsWith('#') && isTagKey(tag) ? { what, tag } : undefined;
}

export function printModerationKey(key: ModerationKey): string {
  return joinRowKey([key.what === 'topic-merge' ? `#${key.tag}` : key.post, key.what]);
}

/** Whether a verdict of this kind can say this. */
export function isVerdict(what: ModerationKey['what'], says: string): boolean {
  return sayings[what](says);
}

function isWhat(word: string | undefined): word is ModerationKey['what'] {
  return word !== undefined && Object.hasOwn(sayings, word);
}
