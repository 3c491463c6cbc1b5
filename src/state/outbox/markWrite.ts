import { DuplicateKeyError } from '../../backend/errors';
import { type Mark } from '../../backend/MarkStore';
import { type MarkWrite } from './Write';
import { mayComeToLight, NotYetKnown, type Sending, type WriteKind } from './WriteKind';

export const markWrite: WriteKind<MarkWrite> = {
  async send(write, sending) {
    const { key, mark, isOn } = write;
    const { marks } = sending;
    if (isOn) {
      await put(sending, mark);
      return { key, toggle: write };
    }
    const wasThere = await marks.removeMark(mark);
    if (!wasThere && mayComeToLight(write, sending)) throw new NotYetKnown(key);
    return { key, toggle: write };
  }
};

/** SharePoint knows the key and does not show the row: a copy lags behind, and the row may be this one. */
async function put({ marks }: Pick<Sending, 'marks'>, mark: Mark): Promise<void> {
  try {
    await marks.putMark(mark);
  } catch (error) {
    throw error instanceof DuplicateKeyError ? new NotYetKnown(mark.key) : error;
  }
}
