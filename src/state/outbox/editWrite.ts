import { ConflictError, NotFoundError } from '../../backend/errors';
import { mentionsInChanged } from '../../domain/movedMentions';
import { type Post } from '../../domain/Post';
import { type Facet } from '../../domain/readFacets';
import { type EditWrite } from './Write';
import { EditConflict, NotYetKnown, type Sending, type WriteKind } from './WriteKind';

export const editWrite: WriteKind<EditWrite> = {
  async send(write, sending) {
    const { key, text, before } = write;
    // A post that was still unsent when it was changed has got its number since; many are read without an ETag.
    const isReadAnew = sending.mayBeDone || before.id === undefined || before.etag === undefined;
    const post = isReadAnew ? undefined : await editUnlessChanged(before, { text, sending });
    return { key, post: post ?? (await catchUp(write, sending)) };
  }
};

/** The post as it is now; undefined when it is no longer what its writer saw. */
async function editUnlessChanged(
  before: Post,
  { text, sending }: { text: string; sending: Sending }
): Promise<Post | undefined> {
  try {
    return await sending.posts.edit(before, text, { facets: await facetsIn(text, before, sending) });
  } catch (error) {
    if (error instanceof ConflictError) return undefined;
    throw error;
  }
}

/** Its tags, and those it mentioned before whose words it still holds. */
function facetsIn(
  text: string,
  { text: before, extra }: Post,
  { facetsOf }: Sending
): Promise<readonly Facet[]> {
  const mentions = (extra?.facets ?? []).filter(({ kind }) => kind === 'mention');
  return facetsOf(text, mentionsInChanged(before, { after: text, mentions }));
}

/** Something touched the row since it was read: done if it holds the text, a conflict only if its text is another's. */
async function catchUp(write: EditWrite, sending: Sending): Promise<Post> {
  const { key, text, before, earlierTexts } = write;
  const now = await sending.posts.readByKey(key);
  if (!now) throw before.id === undefined ? new NotYetKnown(key) : new NotFoundError(editing(key));
  if (now.text === text) {
    // It arrived; not all of what goes with it may have.
    await sending.posts.fileUnderTopics(now);
    return now;
  }
  const isOurs = now.text === before.text || earlierTexts.includes(now.text);
  if (!isOurs) throw new EditConflict(now);
  const edited = await editUnlessChanged(now, { text, sending });
  // Refused although it was read a moment ago: what was read lags behind.
  if (!edited) throw new NotYetKnown(key);
  return edited;
}

const editing = (key: string): { act: string; target: string } => ({ act: 'edit', target: `post ${key}` });
