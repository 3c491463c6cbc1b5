import fc from 'fast-check';
import { type Post } from '../../domain/Post';
import { foldThread } from './foldThread';
import { newEntry, type OutboxEntry } from './OutboxEntry';
import { type Write } from './Write';

const key = '17.0000000000001';
const author = { key: '17', displayName: 'Ann', isVerified: true };
const before: Post = { key, id: 1, author, text: 'old', createdAtMs: 0 };
const common = { thread: key, key } as const;

const publish = (text: string): Write => ({ kind: 'publish', ...common, text });
const edit = (text: string): Write => ({ kind: 'edit', ...common, text, before, earlierTexts: [] });
const remove: Write = { kind: 'delete', ...common, before };

const markKey = `${key}|23|reaction`;
const mark = (value: string | undefined, was?: string): Write => ({
  ...{ kind: 'mark', thread: key, key: markKey, isOn: value !== undefined, before: was },
  mark: { list: 'reactions', key: markKey, value: value ?? '' }
});

const repost = (isOn: boolean, wasOn: boolean): Write => ({
  ...{ kind: 'repost', ...common, isOn, subjectKey: '23.0000000000001' },
  before: wasOn ? '23.0000000000001' : undefined
});

let nowMs = 1_000;
function entry(write: Write, state: Partial<OutboxEntry> = {}): OutboxEntry {
  nowMs += 1;
  return { ...newEntry(write, { nowMs, entropy: new Uint8Array(4) }), ...state };
}

const folded = (...entries: OutboxEntry[]): readonly Write[] => foldThread(entries).map(({ write }) => write);

describe('writes of one thread', () => {
  it('of an unsent post that is changed are one post as it then reads', () => {
    expect(folded(entry(publish('a')), entry(edit('b')), entry(edit('c')))).toEqual([publish('c')]);
  });

  it('of a post that may have arrived and is changed remember what it was sent as', () => {
    const sent = entry(publish('a'), { mayBeDone: true });
    const again = { ...publish('c'), earlierTexts: ['a', 'b'] };
    expect(folded(sent, entry(edit('b')), entry(edit('c')))).toEqual([again]);
    const conflict = entry(publish('a'), { failure: { kind: 'conflict', theirText: 'theirs' } });
    expect(folded(conflict, entry(edit('b')))).toEqual([{ ...publish('b'), earlierTexts: ['theirs'] }]);
  });

  it('of an unsent post that is changed keep whom it mentions, where the new text does', () => {
    const mentions = [
      { start: 0, end: 4, upn: 'ann' },
      { start: 5, end: 8, upn: 'bo' }
    ];
    const answer = { parentKey: '23.0000000000001', rootKey: '23.0000000000000' };
    const first = { ...publish('@Ann @Bo'), mentions, ...answer };
    expect(folded(entry(first), entry(edit('Hi @Bo')))).toEqual([
      { ...publish('Hi @Bo'), mentions: [{ start: 3, end: 6, upn: 'bo' }], ...answer }
    ]);
    const sent = entry(first, { mayBeDone: true, lastSentAtMs: 5 });
    expect(folded(sent, entry(remove))).toMatchObject([{ kind: 'withdraw', mentions, ...answer }]);
  });

  it('that repost and take back are one repost or none', () => {
    expect(folded(entry(repost(true, false)), entry(repost(false, true)))).toEqual([]);
    expect(folded(entry(repost(false, true)), entry(repost(true, false)))).toEqual([]);
    const sent = entry(repost(true, false), { mayBeDone: true, lastSentAtMs: 5 });
    expect(folded(sent, entry(repost(false, true)))).toMatchObject([{ isOn: false, sentAtMs: 5 }]);
    expect(folded(entry(repost(true, false)), entry(remove))).toEqual([repost(true, false)]);
  });

  it('of an unsent post that is deleted are nothing', () => {
    expect(folded(entry(publish('a')), entry(edit('b')), entry(remove))).toEqual([]);
  });

  it('of a post that may have arrived and is deleted take it back', () => {
    const sent = entry(publish('a'), { mayBeDone: true, lastSentAtMs: 5 });
    expect(folded(sent, entry(remove))).toEqual([{ kind: 'withdraw', ...common, text: 'a', sentAtMs: 5 }]);
  });

  it('of a post that may have arrived, nobody remembers when, take it back as if it had just been sent', () => {
    const sent = entry(publish('a'), { mayBeDone: true, madeAtMs: 7 });
    expect(folded(sent, entry(remove))).toMatchObject([{ kind: 'withdraw', sentAtMs: 7 }]);
  });

  it('that no version of Hallway puts together leave the earlier as it is', () => {
    expect(folded(entry(publish('a')), entry(publish('b')))).toEqual([publish('a')]);
    expect(folded(entry(edit('b')), entry(publish('a')))).toEqual([edit('b')]);
    expect(folded(entry(remove), entry(edit('b')))).toEqual([remove]);
  });

  it('that put a mark and take it away again come to nothing, unless it may be there', () => {
    expect(folded(entry(mark('like')), entry(mark(undefined)))).toEqual([]);
    expect(folded(entry(mark('like')), entry(mark(undefined)), entry(mark('like')))).toEqual([mark('like')]);
    const sent = entry(mark('like'), { mayBeDone: true, lastSentAtMs: 5 });
    expect(folded(sent, entry(mark(undefined)))).toEqual([{ ...mark(undefined), sentAtMs: 5 }]);
  });

  it('that put one mark after another leave the last, against what was there at first', () => {
    const writes = [mark('like', 'thanks'), mark('idea', 'like'), mark('thanks', 'idea')];
    expect(folded(entry(writes[0]!), entry(writes[1]!))).toEqual([{ ...writes[1], before: 'thanks' }]);
    expect(folded(...writes.map(write => entry(write)))).toEqual([]);
  });

  it('leave a mark alone that stands under the key of a post', () => {
    expect(folded(entry({ ...mark('like'), key }), entry(publish('a')))).toEqual([{ ...mark('like'), key }]);
  });

  it('that change a post back to what it was are nothing, unless one of them may have arrived', () => {
    expect(folded(entry(edit('new')), entry(edit('old')))).toEqual([]);
    expect(folded(entry(edit('new'), { mayBeDone: true }), entry(edit('old')))).toMatchObject([
      { kind: 'edit', text: 'old', earlierTexts: ['new'] }
    ]);
  });

  it('that change a post and delete it delete it', () => {
    expect(folded(entry(edit('new')), entry(remove))).toEqual([remove]);
    expect(folded(entry(remove), entry(edit('new')))).toEqual([remove]);
  });

  it('made after a conflict was shown are meant for the text that was shown', () => {
    const refused = entry(edit('mine'), {
      status: 'failed',
      failure: { kind: 'conflict', theirText: 'theirs' }
    });
    expect(folded(refused, entry(edit('mine, still')))).toMatchObject([
      { text: 'mine, still', earlierTexts: ['theirs'] }
    ]);
  });

  it('that cannot be sent as they are stay so', () => {
    const tooLong = { status: 'failed', failure: { kind: 'tooLong' } } as const;
    const [left] = foldThread([entry(publish('a')), entry(edit('far too long'), tooLong)]);
    expect(left).toMatchObject({ ...tooLong, write: { kind: 'publish', text: 'far too long' } });
  });

  it('of different posts stay side by side, in order', () => {
    const other = { ...publish('b'), key: '17.0000000000002' };
    expect(folded(entry(publish('a')), entry(other), entry(edit('c')))).toEqual([publish('c'), other]);
  });

  it('however many leave one for each post, and folding them again changes nothing', () => {
    const change = fc.oneof(fc.constantFrom('a', 'b', 'old').map(edit), fc.constant(remove));
    const first = fc.oneof(fc.constantFrom('a', 'b').map(publish), change);
    fc.assert(
      fc.property(first, fc.array(change, { maxLength: 6 }), fc.boolean(), (start, changes, mayBeDone) => {
        const entries = [entry(start, { mayBeDone, lastSentAtMs: 1 }), ...changes.map(write => entry(write))];
        const left = foldThread(entries);
        expect(left.length).toBeLessThanOrEqual(1);
        expect(foldThread(left)).toEqual(left);
        // What may have arrived is never merely forgotten.
        if (mayBeDone) expect(left).toHaveLength(1);
        const last = changes[changes.length - 1];
        const isGoing = changes.includes(remove) || start === remove;
        if (last?.kind === 'edit' && !isGoing && left[0])
          expect(left[0].write).toMatchObject({ text: last.text });
      })
    );
  });
});
