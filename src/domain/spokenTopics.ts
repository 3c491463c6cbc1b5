import { type Post } from './Post';
import { plainTagKey, printTopicKey, type TopicKey } from './TopicKey';
import { topicsOf } from './topicsOf';
import { writtenTags } from './writtenTags';

/**
 * What a post may be found under, each once: what its facets name and whom it answers, and the tags that its text spells
 * without a facet, as far as their key needs no digest.
 */
export function spokenTopics({ key, text, parentKey, extra }: Post): readonly TopicKey[] {
  const named = topicsOf({ key, parentKey, facets: extra?.facets });
  const spelled = writtenTags(text).flatMap(({ folded }): readonly TopicKey[] => {
    const tag = plainTagKey(folded);
    return tag === undefined ? [] : [{ kind: 'tag', tag }];
  });
  return [...new Map([...named, ...spelled].map(topic => [printTopicKey(topic), topic])).values()];
}
