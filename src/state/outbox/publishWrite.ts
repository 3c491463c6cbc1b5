import { DuplicateKeyError } from '../../backend/errors';
import { type KeyHolder } from '../../backend/PostStore';
import { type PublishWrite } from './Write';
import {
  NotYetKnown,
  RemovedSince,
  type Displaced,
  type Sending,
  type Settled,
  type WriteKind
} from './WriteKind';

/** Under the same key each time: an answer that was lost never makes two posts. */
export const publishWrite: WriteKind<PublishWrite> = {
  async send(write, sending) {
    const { posts, mayBeDone } = sending;
    const { key, text } = write;
    const holder = mayBeDone ? await posts.findHolder({ key, text }) : nobody;
    if (!isFree(holder, write)) return settleWith(holder, write, sending);
    try {
      return { key, post: await posts.add({ key, text }) };
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
      return settleWith(await posts.findHolder({ key, text }), write, sending);
    }
  }
};

/** What was deleted after it arrived is sent again only at its writer's word. */
function isFree({ kind }: KeyHolder, { isInsisted }: PublishWrite): boolean {
  return kind === 'nobody' || (kind === 'removed' && isInsisted === true);
}

const nobody: KeyHolder = { kind: 'nobody' };

async function settleWith(
  holder: KeyHolder,
  { key, text }: PublishWrite,
  { posts }: Sending
): Promise<Settled | Displaced> {
  switch (holder.kind) {
    case 'nobody':
      // SharePoint knows the key and does not show the row: a copy lags behind.
      throw new NotYetKnown(key);
    case 'removed':
      throw new RemovedSince(key);
    case 'another':
      return { displacedBy: 'anotherRow' };
    case 'mine':
      // It arrived, and was rewritten before its answer did.
      return { key, post: holder.post.text === text ? holder.post : await posts.edit(holder.post, text) };
  }
}
