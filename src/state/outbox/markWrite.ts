import { type MarkWrite } from './Write';
import { mayStillArrive, NotYetKnown, type WriteKind } from './WriteKind';

export const markWrite: WriteKind<MarkWrite> = {
  async send(write, sending) {
    const { key, mark, isOn, sentAtMs } = write;
    const { marks } = sending;
    if (isOn) {
      await marks.putMark(mark);
      return { key, toggle: write };
    }
    const wasThere = await marks.removeMark(mark);
    // What was sent before and cannot be seen may still arrive.
    const wasSent = sentAtMs !== undefined;
    if (!wasThere && wasSent && mayStillArrive(sentAtMs, sending)) throw new NotYetKnown(key);
    return { key, toggle: write };
  }
};
