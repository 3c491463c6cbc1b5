import { type MarkWrite } from './Write';
import { NotYetKnown, surelyArrivedMs, type WriteKind } from './WriteKind';

export const markWrite: WriteKind<MarkWrite> = {
  async send({ key, mark, isOn, sentAtMs = -Infinity }, { marks, nowMs }) {
    if (isOn) {
      await marks.putMark(mark);
      return { key };
    }
    const wasThere = await marks.removeMark(mark);
    // What was sent before and cannot be seen may still arrive.
    if (!wasThere && nowMs - sentAtMs < surelyArrivedMs) throw new NotYetKnown(key);
    return { key };
  }
};
