import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';

/** What is done to a post is done to what it reposts, where it says nothing of its own. */
export function actedOn({ key, text, subjectKey }: Post): PostKey {
  return text === '' && subjectKey !== undefined ? subjectKey : key;
}
