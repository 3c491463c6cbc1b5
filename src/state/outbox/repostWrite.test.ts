import { DuplicateKeyError } from '../../backend/errors';
import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';
import { ann, bo } from '../testHallway';
import { repostWrite } from './repostWrite';
import { type RepostWrite } from './Write';
import { NotYetKnown, surelyArrivedMs, surelyLooked } from './WriteKind';

const key = '17.z000000000001';
const subjectKey = '23.0000000000001';
const sentAtMs = 1_000_000;

function send(
  { posts, marks }: MemoryBackend,
  change: Partial<RepostWrite> = {},
  { nowMs = 0, attempts = 1 } = {}
): Promise<unknown> {
  const write: RepostWrite = { kind: 'repost', thread: key, key, subjectKey, isOn: true, ...change };
  return repostWrite.send(write, {
    posts,
    marks,
    facetsOf: async () => [],
    mayBeDone: true,
    nowMs,
    attempts
  });
}

describe('a repost', () => {
  let backend: MemoryBackend;
  beforeEach(() => (backend = createMemoryBackend({ user: ann, nowMs: () => 0 })));

  it('is one row without a word, however often it is sent, and gone after it was taken back', async () => {
    await expect(send(backend)).resolves.toMatchObject({ key, post: { text: '', subjectKey } });
    await send(backend);
    expect(backend.stored()).toMatchObject([{ key, text: '', subjectKey }]);
    await expect(send(backend, { isOn: false })).resolves.toMatchObject({ key, toggle: { isOn: false } });
    expect(backend.stored()).toEqual([]);
  });

  it('goes out under another key where somebody sits on its own', async () => {
    await backend.as(bo).posts.add({ key, text: 'squatting' });
    await expect(send(backend)).resolves.toEqual({ displacedBy: 'anotherRow' });
    await expect(send(backend, { isOn: false })).resolves.toMatchObject({ key });
    expect(backend.stored()).toMatchObject([{ text: 'squatting' }]);
  });

  it('waits where its key is taken by a row that is not shown yet', async () => {
    backend.failNext('add', new DuplicateKeyError({ act: 'add', target: 'post' }));
    await expect(send(backend)).rejects.toThrow(NotYetKnown);
  });

  it('fails as the server fails', async () => {
    backend.failNext('add', new RangeError('odd'));
    await expect(send(backend)).rejects.toThrow('odd');
  });

  it('that may still arrive is looked for until it cannot any more', async () => {
    const off = { isOn: false, sentAtMs };
    const late = { nowMs: sentAtMs + surelyArrivedMs, attempts: surelyLooked };
    await expect(send(backend, off, { ...late, attempts: 1 })).rejects.toThrow(NotYetKnown);
    await expect(send(backend, off, late)).resolves.toMatchObject({ key });
  });
});
