import { spokenTopics } from '../../../domain/spokenTopics';
import { printTopicKey } from '../../../domain/TopicKey';
import { type TopicRow } from './lightRows';
import { type WholePost } from './WholePost';

/** Under which topics posts were found, and who said so. */
export interface FiledTopics {
  note(row: TopicRow): void;
  /** Topics it speaks of and under which its own writer filed it. */
  believedOf(post: WholePost): readonly string[];
}

export function createFiledTopics(): FiledTopics {
  const seen = new Set<string>();
  const name = (postKey: string, topic: string, writerId: number | undefined): string =>
    [postKey, topic, writerId].join('|');
  return {
    note: ({ postKey, key, writerId }) => {
      if (writerId !== undefined) seen.add(name(postKey, key, writerId));
    },
    believedOf: ({ post, writerId }) =>
      post.author.isVerified
        ? spokenTopics(post)
            .map(printTopicKey)
            .filter(topic => seen.has(name(post.key, topic, writerId)))
        : []
  };
}
