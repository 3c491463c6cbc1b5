import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';
import { ann } from '../testHallway';
import { withdrawWrite } from './withdrawWrite';
import { NotYetKnown, surelyArrivedMs, surelyLooked } from './WriteKind';

const key = '17.0000000000001';
const sentAtMs = 1_000_000;

function send({ posts, marks }: MemoryBackend, { nowMs = 0, attempts = 0 } = {}): Promise<unknown> {
  const write = { kind: 'withdraw', thread: key, key, text: 'oh no', sentAtMs } as const;
  return withdrawWrite.send(write, {
    posts,
    marks,
    facetsOf: async () => [],
    mayBeDone: true,
    nowMs,
    attempts
  });
}

describe('taking a post back', () => {
  let backend: MemoryBackend;
  beforeEach(() => (backend = createMemoryBackend({ user: ann, nowMs: () => sentAtMs })));

  it('removes it as soon as it is seen', async () => {
    await backend.posts.add({ key, text: 'oh no' });
    await expect(send(backend, { nowMs: sentAtMs, attempts: 1 })).resolves.toEqual({ key });
    expect(backend.stored()).toEqual([]);
  });

  it('looks for it until it cannot arrive any more, by the clock and by the looks', async () => {
    const late = sentAtMs + surelyArrivedMs;
    await expect(send(backend, { nowMs: late - 1, attempts: 99 })).rejects.toThrow(NotYetKnown);
    await expect(send(backend, { nowMs: late + 3_600_000, attempts: 1 })).rejects.toThrow(NotYetKnown);
    await expect(send(backend, { nowMs: late, attempts: surelyLooked })).resolves.toEqual({ key });
  });

  it('leaves alone what another put under its key', async () => {
    const author = { key: '23', displayName: 'Bo Ek', isVerified: false };
    backend.put({ key, author, text: 'mine now', createdAtMs: 0 });
    await expect(send(backend)).resolves.toEqual({ key });
    expect(backend.stored()).toHaveLength(1);
  });
});
