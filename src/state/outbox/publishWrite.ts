import { DuplicateKeyError } from '../../backend/errors';
import { type KeyHolder } from '../../backend/PostStore';
import { type Post } from '../../domain/Post';
import { type PublishWrite } from './Write';
import {
  EditConflict,
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
    const { key, text, mentions = [], ...beside } = write;
    const holder = mayBeDone ? await posts.findHolder({ key, text }) : nobody;
    if (!isFree(holder, write)) return settleWith(holder, write, sending);
    const facets = await sending.facetsOf(text, mentions);
    const { rootKey, parentKey, subjectKey } = beside;
    try {
      return { key, post: await posts.add({ key, text, rootKey, parentKey, subjectKey, facets }) };
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
  write: PublishWrite,
  sending: Sending
): Promise<Settled | Displaced> {
  const { key } = write;
  const { posts, mayBeDone } = sending;
  switch (holder.kind) {
    case 'nobody':
      // SharePoint knows the key and does not show the row: a copy lags behind.
      throw new NotYetKnown(key);
    case 'removed':
      throw new RemovedSince(key);
    case 'another':
      // It arrived and was deleted, and somebody took its key after that.
      if (holder.isThrownAway && mayBeDone && !write.isInsisted) throw new RemovedSince(key);
      return { displacedBy: 'anotherRow' };
    case 'mine': {
      const post = await caughtUp(holder.post, write, sending);
      await posts.fileUnderTopics(post);
      return { key, post };
    }
  }
}

/** It arrived, and was changed since: here, on another device, or on both. */
async function caughtUp(
  now: Post,
  { text, mentions = [], earlierTexts = [] }: PublishWrite,
  { posts, facetsOf }: Sending
): Promise<Post> {
  const isChangedHere = earlierTexts.length > 0;
  if (now.text === text || !isChangedHere) return now;
  if (!earlierTexts.includes(now.text)) throw new EditConflict(now);
  return posts.edit(now, text, { facets: await facetsOf(text, mentions) });
}
