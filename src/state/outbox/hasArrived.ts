import { type Post } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';
import { writtenTags } from '../../domain/writtenTags';
import { type OutboxEntry } from './OutboxEntry';
import { type PublishWrite } from './Write';

/** Whether a reading shows that nothing is left to be done of a write. @param read verified posts, by key */
export function hasArrived({ write }: OutboxEntry, read: ReadonlyMap<PostKey, Post>): boolean {
  if (write.kind !== 'publish' || namesTopics(write)) return false;
  return read.get(write.key)?.text === write.text;
}

/** Whether it arrived with all the rows it is found under is for the next sending to ask. */
function namesTopics({ text, parentKey, mentions = [] }: PublishWrite): boolean {
  return parentKey !== undefined || mentions.length > 0 || writtenTags(text).length > 0;
}
