import { type DeleteWrite } from './Write';
import { type WriteKind } from './WriteKind';

/** Deleting twice deletes once, so nothing needs to be asked first. */
export const deleteWrite: WriteKind<DeleteWrite> = {
  async send({ key, before }, { posts }) {
    await posts.remove(before);
    return { key };
  }
};
