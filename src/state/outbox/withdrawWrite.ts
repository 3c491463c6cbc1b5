import { type WithdrawWrite } from './Write';
import { mayStillArrive, NotYetKnown, type WriteKind } from './WriteKind';

export const withdrawWrite: WriteKind<WithdrawWrite> = {
  async send({ key, sentAtMs }, sending) {
    const { posts } = sending;
    const holder = await posts.findHolder(key);
    if (holder.kind === 'mine') await posts.remove(holder.post);
    else if (holder.kind === 'nobody' && mayStillArrive(sentAtMs, sending)) throw new NotYetKnown(key);
    return { key };
  }
};
