import { type Post } from '../domain/Post';
import { type Linked, type Model, type OwnWrite } from './Model';

/** Brings the post of a link up to what was read and written since: shown once, and gone when its writer deleted it. */
export function settleLink(model: Model): Model {
  return { ...model, linked: settled(model) };
}

function settled({ linked, posts, ownWrites }: Model): Linked {
  switch (linked.status) {
    case 'wanted':
    case 'asking': {
      const { key } = linked;
      return posts.some(post => post.key === key) ? { status: 'feed', key } : linked;
    }
    case 'apart': {
      const read = posts.find(({ key }) => key === linked.key) ?? linked.post;
      const write = ownWrites.get(linked.key);
      const post = write ? winnerOf(write, read) : read;
      return post ? { ...linked, post } : { status: 'none' };
    }
    default:
      return linked;
  }
}

/** Of one's own write and what was read, the later one; undefined where one has deleted it. */
export function winnerOf(write: OwnWrite, read: Post | undefined): Post | undefined {
  if (!write.post || !read) return write.post;
  return (read.editedAtMs ?? 0) > (write.post.editedAtMs ?? 0) ? read : write.post;
}
