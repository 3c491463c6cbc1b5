import { type Post } from '../../domain/Post';
import { givenUp, rebased, reviveEntry, sentAgain } from './changedEntry';
import { newEntry, type OutboxEntry } from './OutboxEntry';
import { type Write } from './Write';

const key = '17.0000000000001';
const author = { key: '17', displayName: 'Ann', isVerified: true };
const before: Post = { key, id: 1, author, text: 'old', createdAtMs: 0, etag: '"1"' };
const common = { thread: key, key } as const;
const publish: Write = { kind: 'publish', ...common, text: 'a' };
const edit: Write = { kind: 'edit', ...common, text: 'new', before, earlierTexts: [] };
const remove: Write = { kind: 'delete', ...common, before };
const withdraw: Write = { kind: 'withdraw', ...common, text: 'a', sentAtMs: 5 };

function entry(write: Write, state: Partial<OutboxEntry> = {}): OutboxEntry {
  return { ...newEntry(write, { nowMs: 1_000, entropy: new Uint8Array(4) }), ...state };
}

describe('an entry made while another of the same post was on its way', () => {
  const now: Post = { ...before, text: 'now', etag: '"2"' };

  it.each([edit, remove])('is made of the post as it is now: $kind', write => {
    expect(rebased(entry(write), now).write).toEqual({ ...write, before: now });
  });

  it.each([publish, withdraw])('stays as it is where it speaks of no earlier post: $kind', write => {
    const one = entry(write);
    expect(rebased(one, now)).toBe(one);
  });
});

describe('an entry its writer gives up', () => {
  it('is nothing when it only changes what is there', () => {
    expect([edit, remove].map(write => givenUp(entry(write)))).toEqual([undefined, undefined]);
  });

  it('leaves what he has made of the post elsewhere', () => {
    const sent = { mayBeDone: true, failure: { kind: 'conflict' } } as const;
    expect(givenUp(entry(publish, sent))).toBeUndefined();
    expect(givenUp(entry(publish, { mayBeDone: true }))).toMatchObject({ write: { kind: 'withdraw' } });
  });

  it('is posted after all when it was to take the post back', () => {
    const failed = entry(withdraw, { status: 'failed', failure: { kind: 'forbidden' }, mayBeDone: true });
    expect(givenUp(failed)).toMatchObject({ write: publish, status: 'waiting', mayBeDone: true });
    expect(givenUp(failed)?.failure).toBeUndefined();
  });
});

describe('an entry its writer sends again', () => {
  it('insists on what he has been told about, and on nothing else', () => {
    const conflict = { failure: { kind: 'conflict', theirText: 'theirs' } } as const;
    const removed = { failure: { kind: 'removed' } } as const;
    expect(sentAgain(entry(edit, conflict)).write).toMatchObject({ earlierTexts: ['theirs'] });
    expect(sentAgain(entry(edit, removed)).write).toEqual(edit);
    expect(sentAgain(entry(publish, removed)).write).toEqual({ ...publish, isInsisted: true });
    expect(sentAgain(entry(publish, conflict)).write).toEqual({ ...publish, earlierTexts: ['theirs'] });
    expect(sentAgain(entry(publish, { failure: { kind: 'forbidden' } })).write).toEqual(publish);
    expect(sentAgain(entry(remove, conflict)).write).toEqual(remove);
  });
});

describe('an entry a new page finds', () => {
  const weekMs = 7 * 24 * 3_600_000;

  it('waits for its writer once it is more than a week old', () => {
    expect(reviveEntry(entry(publish), 1_000 + weekMs)).toEqual(entry(publish));
    expect(reviveEntry(entry(publish), 1_001 + weekMs)).toMatchObject({
      ...{ status: 'failed', failure: { kind: 'tooOld' } }
    });
  });

  it.each(['offline', 'signedOut', 'anotherUser'] as const)('goes at once after a reload: %s', kind => {
    const stopped = entry(publish, { status: 'failed', failure: { kind }, notBeforeMs: 9_000 });
    expect(reviveEntry(stopped, 2_000)).toMatchObject({ status: 'waiting', notBeforeMs: 0 });
  });

  it('stays as it is when a reload does not help', () => {
    const refused = entry(publish, { status: 'failed', failure: { kind: 'forbidden' } });
    expect(reviveEntry(refused, 2_000)).toBe(refused);
  });
});
