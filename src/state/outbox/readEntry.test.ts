import fc from 'fast-check';
import { newEntry } from './OutboxEntry';
import { readEntry } from './readEntry';
import { type Write } from './Write';

const key = '17.0000000000001';
const before = { key, text: 'a', author: { key: '17', displayName: '', isVerified: true }, createdAtMs: 0 };
const writes: readonly Write[] = [
  { kind: 'publish', thread: key, key, text: 'a' },
  { kind: 'edit', thread: key, key, text: 'b', before, earlierTexts: [] },
  { kind: 'delete', thread: key, key, before },
  { kind: 'withdraw', thread: key, key, text: 'a', sentAtMs: 1 },
  { kind: 'repost', thread: key, key, subjectKey: key, isOn: false },
  {
    ...{ kind: 'mark', thread: key, key: `${key}|23|reaction`, isOn: true },
    mark: { list: 'reactions', key: `${key}|23|reaction`, value: 'like' }
  }
];
const made = { nowMs: 1, entropy: new Uint8Array(4) };

describe('what an earlier page left', () => {
  it.each(writes)('is taken up: $kind', write => {
    const entry = newEntry(write, made);
    expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });

  it.each(writes.flatMap(write => Object.keys(write).map(name => ({ write, name }))))(
    'is left alone without $name: $write.kind',
    ({ write, name }) => {
      const entry = { ...newEntry(write, made), write: { ...write, [name]: undefined } };
      expect(readEntry(entry)).toBeUndefined();
    }
  );

  it.each(['id', 'madeAtMs', 'status', 'notBeforeMs', 'attempts', 'mayBeDone', 'write'])(
    'is left alone without %s',
    name => {
      const entry = { ...newEntry(writes[0]!, made), [name]: undefined };
      expect(readEntry(entry)).toBeUndefined();
    }
  );

  it('is taken up with what a post has beside its text', () => {
    const mentions = [{ start: 0, end: 4, upn: 'bo' }];
    const beside = { rootKey: key, parentKey: key, subjectKey: key, mentions };
    const entry = newEntry({ ...writes[0]!, ...beside } as Write, made);
    expect(readEntry(entry)).toBe(entry);
  });

  it.each([
    ...[{ rootKey: 1 }, { parentKey: '' }, { subjectKey: null }, { mentions: {} }, { mentions: [null] }],
    ...[{ mentions: [{ start: 0, end: 1 }] }, { mentions: [{ start: '0', end: 1, upn: 'bo' }] }]
  ])('is left alone where what is beside its text makes no sense: %j', beside => {
    const entry = newEntry(writes[0]!, made);
    expect(readEntry({ ...entry, write: { ...entry.write, ...beside } })).toBeUndefined();
  });

  it.each([{ kind: 'constructor' }, { kind: '__proto__' }, { kind: 'like' }, { key: '' }, { thread: 7 }])(
    'is left alone when another version wrote it: %j',
    change => {
      const entry = newEntry(writes[0]!, made);
      expect(readEntry({ ...entry, write: { ...entry.write, ...change } })).toBeUndefined();
    }
  );

  it('is never a reason to fail, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), value => expect(readEntry(value)).toBeUndefined()));
  });
});
