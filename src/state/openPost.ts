import { authorOfPostKey, type PostKey } from '../domain/PostKey';
import { failureOf } from './failureOf';
import { type Linked, type Model } from './Model';
import { settleLink } from './settleLink';
import { type Work } from './Work';

/** Looks for the post an address names: among what is on screen, else by its key, whatever page it is on. */
export async function openPost(work: Work, key: string): Promise<void> {
  const { store } = work;
  if (authorOfPostKey(key) === undefined) {
    store.update(model => withLinked(model, { status: 'missing' }));
    return;
  }
  if (isOpen(store.read().linked, key)) return;
  store.update(model => settleLink(withLinked(model, { status: 'wanted', key })));
  await findLinkedPost(work);
}

/** Asks for a post that is wanted and not on screen, once Hallway is ready. */
export async function findLinkedPost({ store, posts }: Work): Promise<void> {
  const { phase, linked } = store.read();
  if (phase !== 'ready' || linked.status !== 'wanted') return;
  const { key } = linked;
  const asking: Linked = { status: 'asking', key };
  store.update(model => withLinked(model, asking));
  try {
    const post = await posts.readByKey(key);
    // A copy of the list that lags behind may still hold what one has just deleted.
    const write = store.read().ownWrites.get(key);
    const isGone = !post || (write !== undefined && !write.post);
    settleIfAsking(isGone ? { status: 'missing', key } : { status: 'apart', key, post });
  } catch (error) {
    settleIfAsking({ status: 'failed', key, failure: failureOf(error) });
  }

  /** Meanwhile it may have been closed, have come with a page, or another may have been opened. */
  function settleIfAsking(linked: Linked): void {
    store.update(model => (model.linked === asking ? settleLink(withLinked(model, linked)) : model));
  }
}

export function closePost({ store }: Work): void {
  store.update(model => (model.linked.status === 'none' ? model : withLinked(model, { status: 'none' })));
}

/** On its way or there: asking again would change nothing. */
function isOpen(linked: Linked, key: PostKey): boolean {
  const isSame = 'key' in linked && linked.key === key;
  return isSame && linked.status !== 'missing' && linked.status !== 'failed';
}

function withLinked(model: Model, linked: Linked): Model {
  return { ...model, linked };
}
