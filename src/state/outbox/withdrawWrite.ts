import { type WithdrawWrite } from './Write';
import { mayStillArrive, NotYetKnown, type WriteKind } from './WriteKind';

export const withdrawWrite: WriteKind<WithdrawWrite> = {
  async send({ key, text, sentAtMs }, sending) {
    const { posts } = sending;
    const holder = await posts.findHolder({ key, text });
    if (holder.kind === 'mine') await posts.remove(holder.post);
    // Words in the bin may be those of another post.
    else if (holder.kind !== 'another' && mayStillArrive(sentAtMs, sending)) throw new NotYetKnown(key);
    return { key };
  }
};
