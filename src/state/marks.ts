import { type PostKey } from '../domain/PostKey';
import { withMyReaction, withMyRepost, type Tally } from '../domain/Tally';
import { type FollowsState, type MarkFailure } from './HallwayState';
import { type Model } from './Model';
import { ownMarkOf, subjectOf, type DoneMark, type OwnMark, type UnsentMark } from './OwnMark';
import { type OutboxEntry } from './outbox/OutboxEntry';
import { isToggle } from './outbox/Write';

/** A copy that lags behind may answer without them: for this long one's own marks win. */
const ownMarkKeptMs = 120_000;

/** Of what waits to be sent. @param entries oldest first */
export function unsentMarksOf(entries: readonly OutboxEntry[]): readonly UnsentMark[] {
  return entries.flatMap(({ write, status, failure }) => {
    const mark = isToggle(write) ? ownMarkOf(write) : undefined;
    return mark ? [{ mark, sending: status === 'failed' ? 'failed' : 'pending', failure }] : [];
  });
}

/** What is made of a post, with what this user is doing to it; undefined where it is not counted yet. */
export function tallyOf(
  { tallies, unsentMarks }: Pick<Model, 'tallies' | 'unsentMarks'>,
  key: PostKey
): Tally | undefined {
  const counted = tallies.get(key);
  return counted && underWay(unsentMarks).reduce((tally, mark) => withMark(tally, { mark, key }), counted);
}

/** What this user follows, with what is on its way. */
export function followsOf({ follows, unsentMarks }: Model): FollowsState {
  return underWay(unsentMarks).reduce(withFollow, follows);
}

export function markFailuresOf({ unsentMarks }: Model): readonly MarkFailure[] {
  return unsentMarks.flatMap(({ mark: { key, kind, about, isOn }, sending, failure }) =>
    sending === 'failed' ? [{ key, kind, about, isOn, failure }] : []
  );
}

/** The server has it. */
export function withDoneMark(model: Model, { mark, atMs }: DoneMark): Model {
  const { follows, ownMarks } = model;
  const tally = model.tallies.get(mark.about);
  const tallies = new Map(model.tallies);
  if (tally) tallies.set(mark.about, withMark(tally, { mark, key: mark.about }));
  return {
    ...model,
    tallies,
    follows: withFollow(follows, mark),
    ownMarks: new Map(ownMarks).set(subjectOf(mark), { mark, atMs })
  };
}

/** What was counted, with what this user did too recently to be counted for sure. */
export function withTallies(
  model: Model,
  { read, nowMs }: { read: ReadonlyMap<PostKey, Tally>; nowMs: number }
): Model {
  const recent = recentMarks(model, nowMs);
  const tallies = new Map(model.tallies);
  for (const [key, tally] of read) {
    tallies.set(
      key,
      recent.reduce((so, mark) => withMark(so, { mark, key }), tally)
    );
  }
  return { ...model, tallies };
}

export function withFollows(
  model: Model,
  { read, nowMs }: { read: ReadonlySet<string>; nowMs: number }
): Model {
  const follows: FollowsState = { status: 'known', targets: read };
  return { ...model, follows: recentMarks(model, nowMs).reduce(withFollow, follows) };
}

function recentMarks({ ownMarks }: Model, nowMs: number): readonly OwnMark[] {
  const isRecent = ({ atMs }: DoneMark): boolean => nowMs >= atMs && nowMs - atMs < ownMarkKeptMs;
  return [...ownMarks.values()].filter(isRecent).map(({ mark }) => mark);
}

/** What failed is undone on screen until it is sent again. */
function underWay(unsent: readonly UnsentMark[]): readonly OwnMark[] {
  return unsent.filter(({ sending }) => sending === 'pending').map(({ mark }) => mark);
}

function withMark(tally: Tally, { mark, key }: { mark: OwnMark; key: PostKey }): Tally {
  if (mark.about !== key) return tally;
  if (mark.kind === 'repost') return withMyRepost(tally, mark.isOn ? mark.key : undefined);
  return mark.kind === 'reaction' ? withMyReaction(tally, mark.isOn ? mark.value : undefined) : tally;
}

/** What is not known yet is not made up from what one does. */
function withFollow(follows: FollowsState, { kind, about, isOn }: OwnMark): FollowsState {
  if (kind !== 'follow' || follows.status === 'unknown' || follows.targets.has(about) === isOn)
    return follows;
  const targets = new Set(follows.targets);
  if (isOn) targets.add(about);
  else targets.delete(about);
  return { ...follows, targets };
}
