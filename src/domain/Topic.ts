import { authorOfPostKey, type PostKey } from './PostKey';
import { joinRowKey, splitRowKey } from './rowKey';
import { parseTopicKey, printTopicKey, type TopicKey } from './TopicKey';

/** Names the row that says which post is about what: `<post>|<topic>`. */
export interface TopicRowKey {
  readonly post: PostKey;
  readonly topic: TopicKey;
  /** There where somebody else sat on the key. */
  readonly salt?: string;
}

/** That a post is about something. Frozen. Counts only where its text says so too. */
export interface Topic extends TopicRowKey {
  readonly id: number;
  /** False where the post's author did not write the row: counted nowhere. */
  readonly isVerified: boolean;
}

export function parseTopicRowKey(value: unknown): TopicRowKey | undefined {
  const split = splitRowKey(value, 2);
  if (!split) return undefined;
  const [post, key] = split.parts;
  const topic = parseTopicKey(key);
  if (post === undefined || authorOfPostKey(post) === undefined || !topic) return undefined;
  return { post, topic, salt: split.salt };
}

export function printTopicRowKey({ post, topic, salt }: TopicRowKey): string {
  return joinRowKey([post, printTopicKey(topic)], salt);
}
