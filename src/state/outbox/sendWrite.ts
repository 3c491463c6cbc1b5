import { deleteWrite } from './deleteWrite';
import { editWrite } from './editWrite';
import { markWrite } from './markWrite';
import { publishWrite } from './publishWrite';
import { repostWrite } from './repostWrite';
import { withdrawWrite } from './withdrawWrite';
import { type Write } from './Write';
import { type Displaced, type Sending, type Settled, type WriteKind } from './WriteKind';

const kinds: { readonly [W in Write as W['kind']]: WriteKind<W> } = {
  publish: publishWrite,
  edit: editWrite,
  delete: deleteWrite,
  withdraw: withdrawWrite,
  mark: markWrite,
  repost: repostWrite
};

/** Sends a write as its kind is sent. */
export function sendWrite(write: Write, sending: Sending): Promise<Settled | Displaced> {
  return (kinds[write.kind] as WriteKind<Write>).send(write, sending);
}
