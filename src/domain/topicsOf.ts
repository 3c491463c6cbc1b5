import { authorOfPostKey, type PostKey } from './PostKey';
import { type Facet } from './readFacets';
import { printTopicKey, type TopicKey } from './TopicKey';

/** What a post is found under, each once: the tags it spells, the people it mentions, and whom it answers. */
export function topicsOf({
  key,
  parentKey,
  facets = []
}: {
  readonly key: PostKey;
  readonly parentKey?: PostKey;
  readonly facets?: readonly Facet[];
}): readonly TopicKey[] {
  const named = facets.map((facet): TopicKey =>
    facet.kind === 'tag' ? { kind: 'tag', tag: facet.key } : { kind: 'mentioned', person: facet.key }
  );
  const answered = authorOfPostKey(parentKey);
  // Who goes on where he stopped answers nobody.
  const isAnswer = answered !== undefined && answered !== authorOfPostKey(key);
  const all: readonly TopicKey[] = isAnswer ? [...named, { kind: 'repliedTo', person: answered }] : named;
  return [...new Map(all.map(topic => [printTopicKey(topic), topic])).values()];
}
