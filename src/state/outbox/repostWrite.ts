import { DuplicateKeyError } from '../../backend/errors';
import { type Post } from '../../domain/Post';
import { authorOfPostKey } from '../../domain/PostKey';
import { type RepostWrite } from './Write';
import {
  mayComeToLight,
  NotYetKnown,
  type Displaced,
  type Sending,
  type Settled,
  type WriteKind
} from './WriteKind';

/** Its key follows from its writer and its subject, so that reposting twice makes one row. */
export const repostWrite: WriteKind<RepostWrite> = {
  send: (write, sending) => (write.isOn ? repost(write, sending) : takeBack(write, sending))
};

async function repost(write: RepostWrite, { posts }: Sending): Promise<Settled | Displaced> {
  const { key, subjectKey } = write;
  const post = { key, text: '', subjectKey };
  try {
    return { key, post: await posts.add(post), toggle: write };
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    const { kind } = await posts.findHolder(post);
    // SharePoint knows the key and does not show the row: a copy lags behind.
    if (kind !== 'another' && kind !== 'mine') throw new NotYetKnown(key);
    return { displacedBy: 'anotherRow' };
  }
}

async function takeBack(write: RepostWrite, sending: Sending): Promise<Settled> {
  const { key } = write;
  const post = await sending.posts.readByKey(key);
  if (post && isOf(write, post)) await sending.posts.remove(post);
  else if (mayComeToLight(write, sending)) throw new NotYetKnown(key);
  return { key, toggle: write };
}

function isOf({ key, subjectKey }: RepostWrite, post: Post): boolean {
  const { author } = post;
  return author.isVerified && author.key === authorOfPostKey(key) && post.subjectKey === subjectKey;
}
