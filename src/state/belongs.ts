import { type Place } from '../domain/Place';
import { type Post } from '../domain/Post';

/** Whether a post of one's own stands in the timeline of a place, before a reading has shown it there. */
export function belongs({ author, rootKey, extra }: Post, place: Place): boolean {
  switch (place.kind) {
    case 'home':
    case 'everyone':
      return true;
    case 'person':
      return author.key === place.person;
    case 'topic':
      return extra?.facets.some(({ kind, key }) => kind === 'tag' && key === place.tag) ?? false;
    case 'thread':
      return rootKey === place.root;
    case 'mentions':
      return false;
  }
}
