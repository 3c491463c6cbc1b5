import { type WithdrawWrite } from './Write';
import { NotYetKnown, type WriteKind } from './WriteKind';

/** Longer than a request may take, and than SharePoint may take to show a row. */
const surelyArrivedMs = 120_000;

export const withdrawWrite: WriteKind<WithdrawWrite> = {
  async send({ key, sentAtMs }, { posts, nowMs }) {
    const holder = await posts.findHolder(key);
    if (holder.kind === 'mine') await posts.remove(holder.post);
    else if (holder.kind === 'nobody' && nowMs - sentAtMs < surelyArrivedMs) throw new NotYetKnown(key);
    return { key };
  }
};
