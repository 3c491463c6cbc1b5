import { authorOfPostKey, isAuthorKey, type AuthorKey, type PostKey } from './PostKey';
import { isTagKey, type TagKey } from './TopicKey';

/** Where in a Hallway one is: each place has a timeline of its own. */
export type Place =
  | { readonly kind: 'home' | 'everyone' | 'mentions' }
  | { readonly kind: 'person'; readonly person: AuthorKey }
  | { readonly kind: 'topic'; readonly tag: TagKey }
  | { readonly kind: 'thread'; readonly root: PostKey };

/** `home`, `person:17`, `topic:budget`, `thread:17.0mh4...`: one name for each place, for addresses and for caches. */
export function printPlace(place: Place): string {
  switch (place.kind) {
    case 'person':
      return `person:${place.person}`;
    case 'topic':
      return `topic:${place.tag}`;
    case 'thread':
      return `thread:${place.root}`;
    default:
      return place.kind;
  }
}

/** Total: anybody may write an address. Undefined for what names no place. */
export function parsePlace(name: unknown): Place | undefined {
  if (typeof name !== 'string') return undefined;
  if (name === 'home' || name === 'everyone' || name === 'mentions') return { kind: name };
  const at = Math.max(name.indexOf(':'), 0);
  const [kind, key] = [name.slice(0, at), name.slice(at + 1)];
  if (kind === 'person' && isAuthorKey(key)) return { kind, person: key };
  if (kind === 'topic' && isTagKey(key)) return { kind, tag: key };
  if (kind === 'thread' && authorOfPostKey(key) !== undefined) return { kind, root: key };
  return undefined;
}
