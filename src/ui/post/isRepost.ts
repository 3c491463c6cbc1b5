import { type Post } from '../../domain/Post';

/** A repost alone: it says nothing of its own. */
export function isRepost({ subjectKey, text }: Post): boolean {
  return subjectKey !== undefined && text === '';
}
