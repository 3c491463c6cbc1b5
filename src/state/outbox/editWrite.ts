import { ConflictError, NotFoundError } from '../../backend/errors';
import { type Post } from '../../domain/Post';
import { type EditWrite } from './Write';
import { type Sending, type WriteKind } from './WriteKind';

export const editWrite: WriteKind<EditWrite> = {
  async send(write, sending) {
    const { key, text, before } = write;
    // A post that was still unsent when it was changed has got its number since.
    const isOutOfDate = sending.mayBeDone || before.id === undefined;
    if (isOutOfDate) return { key, post: await catchUp(write, sending) };
    try {
      return { key, post: await sending.posts.edit(before, text) };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return { key, post: await catchUp(write, sending) };
    }
  }
};

/** Something touched the row since it was read: done if it holds the text, a conflict only if its text is another's. */
async function catchUp(write: EditWrite, { posts }: Sending): Promise<Post> {
  const { key, text, before, earlierTexts, isInsisted } = write;
  const act = { act: 'edit', target: `post ${key}` };
  const now = await posts.readByKey(key);
  if (!now) throw new NotFoundError(act);
  if (now.text === text) return now;
  const isOurs = now.text === before.text || earlierTexts.includes(now.text);
  if (!isOurs && !isInsisted) throw new ConflictError(act);
  return posts.edit(now, text);
}
