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
  return keyed.get(name.slice(0, at))?.(name.slice(at + 1));
}

const keyed = new Map<string, (key: string) => Place | undefined>([
  ['person', key => (isAuthorKey(key) ? { kind: 'person', person: key } : undefined)],
  ['topic', key => (isTagKey(key) ? { kind: 'topic', tag: key } : undefined)],
  ['thread', key => (authorOfPostKey(key) === undefined ? undefined : { kind: 'thread', root: key })]
]);
