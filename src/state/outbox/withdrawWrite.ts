import { type WithdrawWrite } from './Write';
import { NotYetKnown, surelyArrivedMs, type WriteKind } from './WriteKind';

export const withdrawWrite: WriteKind<WithdrawWrite> = {
  async send({ key, sentAtMs }, { posts, nowMs }) {
    const holder = await posts.findHolder(key);
    if (holder.kind === 'mine') await posts.remove(holder.post);
    else if (holder.kind === 'nobody' && nowMs - sentAtMs < surelyArrivedMs) throw new NotYetKnown(key);
    return { key };
  }
};
