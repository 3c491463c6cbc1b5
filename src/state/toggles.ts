import { type Mark } from '../backend/MarkStore';
import { printFollowKey, printFollowTarget, type FollowTarget } from '../domain/Follow';
import { type PostKey } from '../domain/PostKey';
import { isSaid, printReactionKey } from '../domain/Reaction';
import { repostKey } from '../domain/repostKey';
import { actedOn } from './actedOn';
import { followsOf, tallyOf } from './marks';
import { knownPost, type Model } from './Model';
import { type ToggleWrite } from './outbox/Write';
import { type Work } from './Work';
import { writerKey } from './writer';

/** Shows it at once, and keeps it until the server has it; of several, the last counts. */
export async function react(
  work: Work,
  key: PostKey,
  { kind, isOn }: { kind: string; isOn: boolean }
): Promise<void> {
  const model = work.store.read();
  const post = subjectIn(model, key);
  const before = tallyOf(model, post)?.myReaction;
  const value = isOn ? kind : (before ?? kind);
  if (!isSaid('reaction', value)) return;
  const reaction = { post, user: writerKey(model.me), slot: 'reaction' } as const;
  const mark: Mark = { list: 'reactions', key: printReactionKey(reaction), value };
  await send(work, { kind: 'mark', thread: mark.key, key: mark.key, mark, isOn, before });
}

/** Without a word: a repost with words is a quote, and a post. */
export async function repost(work: Work, key: PostKey, isOn: boolean): Promise<void> {
  const model = work.store.read();
  const subjectKey = subjectIn(model, key);
  const before = tallyOf(model, subjectKey)?.myRepost;
  const rowKey = before ?? repostKey(writerKey(model.me), subjectKey);
  await send(work, {
    kind: 'repost',
    thread: rowKey,
    key: rowKey,
    subjectKey,
    isOn,
    before: before && subjectKey
  });
}

export async function follow(work: Work, target: FollowTarget, isOn: boolean): Promise<void> {
  const model = work.store.read();
  const follower = writerKey(model.me);
  if (target.kind === 'person' && target.person === follower) return;
  const isFollowed = followsOf(model).targets.has(printFollowTarget(target));
  const mark: Mark = { list: 'follows', key: printFollowKey({ follower, target }), value: everything };
  const before = isFollowed ? everything : undefined;
  await send(work, { kind: 'mark', thread: mark.key, key: mark.key, mark, isOn, before });
}

/** Which posts of whom one follows are shown. */
const everything = 'all';

async function send({ store, outbox }: Work, write: ToggleWrite): Promise<void> {
  if (!store.read().me.rights.canPost) return;
  await outbox.current()?.add(write).settled;
}

/** Done to a repost alone, it is done to what that reposts. */
function subjectIn(model: Model, key: PostKey): PostKey {
  const post = knownPost(model, key);
  return post ? actedOn(post) : key;
}
