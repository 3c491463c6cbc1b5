import { type PostKey } from '../domain/PostKey';
import { actedOn } from './actedOn';
import { type Beside } from './Hallway';
import { knownPost, type Model } from './Model';
import { type Besides } from './outbox/Write';
import { isUnderWay } from './overlays';
import { preparedText } from './preparedText';
import { publishWriteOf } from './publishWriteOf';
import { type Work } from './Work';
import { newKey } from './writer';

/** Shows the post at once, keeps it on this device, and sends it until the server has it or refuses it. */
export async function publishPost(work: Work, typed: string, written: Beside = {}): Promise<void> {
  const model = work.store.read();
  const outbox = work.outbox.current();
  const { text, problem } = preparedText(typed, model.maxPostCharacters);
  const beside = besideIn(model, written);
  const isAllowed = outbox && model.me.rights.canPost;
  if (!isAllowed || problem === 'blank' || isBeingPublished(model, { text, ...beside })) return;

  const key = newKey(model.me, work.platform);
  const failure = problem && { kind: problem };
  const handed = { key, text: typed, beside };
  work.draft.handOver(handed, written);
  const { kept, settled } = outbox.add(publishWriteOf(handed, threadOf(model, beside) ?? key), failure);
  await Promise.all([settled, kept.then(() => work.draft.letGo(key))]);
}

function besideIn(model: Model, { parentKey, subjectKey, mentions }: Beside): Besides {
  const answered = parentKey && actedOnIn(model, parentKey);
  return {
    rootKey: answered && rootOf(model, answered),
    parentKey: answered,
    subjectKey: subjectKey && actedOnIn(model, subjectKey),
    mentions
  };
}

function actedOnIn(model: Model, key: PostKey): PostKey {
  const post = knownPost(model, key);
  return post ? actedOn(post) : key;
}

/** Of a post that is not here, only its thread may be known: the one that is being read. */
function rootOf(model: Model, answered: PostKey): PostKey {
  const { place } = model;
  const post = knownPost(model, answered);
  if (post) return post.rootKey ?? post.key;
  return place.kind === 'thread' ? place.root : answered;
}

/** What answers a post that is not sent yet goes out after it. */
function threadOf({ overlays }: Model, { parentKey = '' }: Besides): PostKey | undefined {
  return overlays.get(parentKey)?.thread;
}

/** A double click sends the same text twice within one request. */
function isBeingPublished(model: Model, sent: Besides & { readonly text: string }): boolean {
  return [...model.overlays.values()].some(
    ({ change, post }) =>
      change === 'publish' &&
      post.text === sent.text &&
      post.parentKey === sent.parentKey &&
      post.subjectKey === sent.subjectKey &&
      isUnderWay(model, post.key)
  );
}
