import { type Model } from './Model';
import { isUnderWay } from './overlays';
import { preparedText } from './preparedText';
import { type Work } from './Work';
import { newKey } from './writer';

/** Shows the post at once, keeps it on this device, and sends it until the server has it or refuses it. */
export async function publishPost(work: Work, typed: string): Promise<void> {
  const model = work.store.read();
  const outbox = work.outbox.current();
  const { text, problem } = preparedText(typed, model.maxPostCharacters);
  const isAllowed = outbox && model.me.rights.canPost;
  if (!isAllowed || problem === 'blank' || isBeingPublished(model, text)) return;

  const key = newKey(model.me, work.platform);
  const failure = problem && { kind: problem };
  work.draft.handOver({ key, text: typed });
  const { kept, settled } = outbox.add({ kind: 'publish', thread: key, key, text }, failure);
  await Promise.all([settled, kept.then(() => work.draft.letGo(key))]);
}

/** A double click sends the same text twice within one request. */
function isBeingPublished(model: Model, text: string): boolean {
  return [...model.overlays.values()].some(
    ({ change, post }) => change === 'publish' && post.text === text && isUnderWay(model, post.key)
  );
}
