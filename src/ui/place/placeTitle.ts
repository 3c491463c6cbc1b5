import { type HallwayState } from '../../state/HallwayState';
import { isHashedTag, type TagKey } from '../../domain/TopicKey';
import { type Strings } from '../strings';

/** The name of the place one is in, as people say it. */
export function placeTitle({ place, person, timeline }: HallwayState, strings: Strings): string {
  switch (place.kind) {
    case 'home':
      return strings.placeHome;
    case 'everyone':
      return strings.feedTitle;
    case 'mentions':
      return strings.placeMentions;
    case 'thread':
      return strings.placeThread;
    case 'topic':
      return tagTitle(place.tag, timeline) ?? strings.topicUnnamed;
    case 'person':
      return person?.person?.displayName.trim() || strings.postUnknownAuthor;
  }
}

/** As its newest post writes it; a digest says nothing to anybody. */
function tagTitle(tag: TagKey, { entries }: HallwayState['timeline']): string | undefined {
  for (const { post } of entries) {
    const facet = post.extra?.facets.find(({ kind, key }) => kind === 'tag' && key === tag);
    if (facet) return post.text.slice(facet.start, facet.end);
  }
  return isHashedTag(tag) ? undefined : `#${tag}`;
}
