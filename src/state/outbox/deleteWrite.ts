import { type PostStore } from '../../backend/PostStore';
import { type DeleteWrite } from './Write';
import { mayStillArrive, NotYetKnown, type WriteKind } from './WriteKind';

/** Deleting twice deletes once, so nothing needs to be asked first. */
export const deleteWrite: WriteKind<DeleteWrite> = {
  async send({ key, before, sentAtMs }, sending) {
    const { posts } = sending;
    await posts.remove(before);
    if (sentAtMs === undefined) return { key };
    await removeLateArrival(posts, { key, text: before.text });
    if (mayStillArrive(sentAtMs, sending)) throw new NotYetKnown(key);
    return { key };
  }
};

/** A sending that was held up on its way makes the post anew, as another row under the same key. */
async function removeLateArrival(posts: PostStore, post: { key: string; text: string }): Promise<void> {
  const holder = await posts.findHolder(post);
  if (holder.kind === 'mine') await posts.remove(holder.post);
}
