import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';
import { type Post } from '../../domain/Post';
import { ann } from '../testHallway';
import { deleteWrite } from './deleteWrite';
import { NotYetKnown, surelyArrivedMs, surelyLooked } from './WriteKind';

const key = '17.0000000000001';
const sentAtMs = 1_000_000;

describe('deleting a post', () => {
  let backend: MemoryBackend;
  let post: Post;
  beforeEach(async () => {
    backend = createMemoryBackend({ user: ann, nowMs: () => sentAtMs });
    post = await backend.posts.add({ key, text: 'oh no' });
  });

  const send = (sent: number | undefined, { nowMs = sentAtMs, attempts = 1 } = {}): Promise<unknown> =>
    deleteWrite.send(
      { kind: 'delete', thread: key, key, before: post, ...(sent === undefined ? {} : { sentAtMs: sent }) },
      { ...backend, facetsOf: async () => [], mayBeDone: attempts > 1, nowMs, attempts }
    );

  it('takes one request and is done', async () => {
    await expect(send(undefined)).resolves.toEqual({ key });
    expect(backend.stored()).toEqual([]);
    expect(backend.calls('findHolder')).toBe(0);
  });

  it('of which an earlier sending may still arrive looks for it until it cannot', async () => {
    await expect(send(sentAtMs)).rejects.toThrow(NotYetKnown);
    expect(backend.stored()).toEqual([]);
    backend.put({ ...post });
    await expect(send(sentAtMs, { attempts: 2 })).rejects.toThrow(NotYetKnown);
    expect(backend.stored()).toEqual([]);
    const late = { nowMs: sentAtMs + surelyArrivedMs, attempts: surelyLooked };
    await expect(send(sentAtMs, late)).resolves.toEqual({ key });
  });
});
