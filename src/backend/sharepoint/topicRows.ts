import { monthKey } from '../../domain/monthKey';
import { type PostKey } from '../../domain/PostKey';
import { printTopicRowKey } from '../../domain/Topic';
import { printTopicKey, type TopicKey } from '../../domain/TopicKey';

/** What is written when a post is filed under a topic. */
export type TopicRow = Readonly<Record<'RowKey' | 'Key' | 'KeyMonth' | 'PostKey', string>>;

/** @param salt where somebody else sits on the row's key */
export function topicRow(
  post: PostKey,
  { topic, salt, nowMs }: { topic: TopicKey; salt?: string; nowMs: number }
): TopicRow {
  const key = printTopicKey(topic);
  return {
    RowKey: printTopicRowKey({ post, topic, salt }),
    Key: key,
    KeyMonth: `${key}|${monthKey(nowMs)}`,
    PostKey: post
  };
}
