import { type Place } from '../../domain/Place';
import { type Post } from '../../domain/Post';

/** Where a post is read with what it answers and what answers it. */
export function threadOf({ key, rootKey }: Post): Place {
  return { kind: 'thread', root: rootKey ?? key };
}
