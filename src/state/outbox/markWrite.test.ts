import { DuplicateKeyError, OfflineError } from '../../backend/errors';
import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';
import { ann } from '../testHallway';
import { markWrite } from './markWrite';
import { type MarkWrite } from './Write';
import { NotYetKnown, surelyArrivedMs, surelyLooked } from './WriteKind';

const key = '17.0000000000001|17|reaction';
const mark = { list: 'reactions', key, value: 'like' } as const;
const write: MarkWrite = { kind: 'mark', thread: '17.0000000000001', key, mark, isOn: true };

const send = (
  { posts, marks }: MemoryBackend,
  change: Partial<MarkWrite> = {},
  { nowMs = 1_000_000, attempts = surelyLooked } = {}
): Promise<unknown> =>
  markWrite.send(
    { ...write, ...change },
    { posts, marks, facetsOf: async () => [], mayBeDone: false, nowMs, attempts }
  );

describe('a mark', () => {
  let backend: MemoryBackend;
  beforeEach(() => {
    backend = createMemoryBackend({ user: ann, nowMs: () => 1_000_000 });
  });

  it('is there after it was put, and gone after it was taken away', async () => {
    await expect(send(backend)).resolves.toMatchObject({ key });
    expect(backend.storedMarks()).toEqual([mark]);
    await expect(send(backend, { isOn: false })).resolves.toMatchObject({ key });
    expect(backend.storedMarks()).toEqual([]);
  });

  it('that was never there is gone already', async () => {
    await expect(send(backend, { isOn: false })).resolves.toMatchObject({ key });
  });

  it('that its writer saw there and that is not shown is looked for more than once', async () => {
    const off = { isOn: false, before: 'like' };
    await expect(send(backend, off, { attempts: 1 })).rejects.toThrow(NotYetKnown);
    await backend.marks.putMark(mark);
    await expect(send(backend, off, { attempts: 2 })).resolves.toMatchObject({ key });
    expect(backend.storedMarks()).toEqual([]);
    await expect(send(backend, off)).resolves.toMatchObject({ key });
  });

  it('that may still arrive is looked for until it cannot any more', async () => {
    const sentAtMs = 1_000_000;
    const off = { isOn: false, sentAtMs };
    const late = sentAtMs + surelyArrivedMs;
    await expect(send(backend, off, { nowMs: late - 1 })).rejects.toThrow(NotYetKnown);
    await expect(send(backend, off, { nowMs: late, attempts: 1 })).rejects.toThrow(NotYetKnown);
    await expect(send(backend, off, { nowMs: late })).resolves.toMatchObject({ key });
    await backend.marks.putMark(mark);
    await expect(send(backend, off, { nowMs: sentAtMs })).resolves.toMatchObject({ key });
    expect(backend.storedMarks()).toEqual([]);
  });

  it('whose key is taken by a row that is not shown yet is put again later, not beside it', async () => {
    backend.failNext('putMark', new DuplicateKeyError({ act: 'add', target: 'reaction' }));
    await expect(send(backend)).rejects.toThrow(NotYetKnown);
    await expect(send(backend)).resolves.toMatchObject({ key });
  });

  it('says so when it could not be sent', async () => {
    backend.failNext('putMark', new OfflineError({ act: 'add', target: 'reaction' }));
    await expect(send(backend)).rejects.toThrow(OfflineError);
  });
});
