import { ConflictError, NotFoundError, OfflineError } from '../../backend/errors';
import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';
import { type Post } from '../../domain/Post';
import { createFacetsOf } from '../facetsOf';
import { fakePlatform } from '../fakePlatform';
import { ann } from '../testHallway';
import { editWrite } from './editWrite';
import { type EditWrite } from './Write';
import { EditConflict, NotYetKnown, type Settled } from './WriteKind';

const key = '17.0000000000001';
const author = { key: '17', displayName: 'Ann Ottens', upn: ann.upn, isVerified: true };
const act = { act: 'edit', target: `post ${key}` };

function backendWith(text: string): { backend: MemoryBackend; post: Post } {
  const backend = createMemoryBackend({ user: ann, nowMs: () => 1_000 });
  return { backend, post: backend.put({ key, author, text, createdAtMs: 0 }) };
}

function send(
  { posts, marks }: MemoryBackend,
  write: Partial<EditWrite> & { before: Post },
  mayBeDone = false
): Promise<unknown> {
  const whole: EditWrite = { kind: 'edit', thread: key, key, text: 'new', earlierTexts: [], ...write };
  return editWrite.send(whole, { posts, marks, facetsOf, mayBeDone, attempts: 1, nowMs: 1_000 });
}

const facetsOf = createFacetsOf(fakePlatform(), undefined);

describe('an edit', () => {
  it('changes the post its writer saw', async () => {
    const { backend, post } = backendWith('old');
    const { post: now } = (await send(backend, { before: post })) as Settled;
    expect(now?.text).toBe('new');
  });

  it('reads a post that came without an ETag, and stops if its text is another', async () => {
    const { backend, post } = backendWith('old');
    await send(backend, { before: { ...post, etag: undefined } });
    expect([backend.stored()[0]?.text, backend.calls('edit')]).toEqual(['new', 1]);
    const theirs = backendWith('theirs');
    const before = { ...theirs.post, text: 'old', etag: undefined };
    await expect(send(theirs.backend, { before })).rejects.toThrow(EditConflict);
  });

  it('is done when an earlier sending of it arrived', async () => {
    const { backend, post } = backendWith('new');
    await expect(send(backend, { before: { ...post, text: 'old' } }, true)).resolves.toMatchObject({ key });
    expect(backend.calls('edit')).toBe(0);
  });

  it('goes on over its writer’s own earlier text, and over a row that was only touched', async () => {
    const { backend, post } = backendWith('first try');
    await send(backend, { before: { ...post, text: 'old' }, earlierTexts: ['first try'] }, true);
    expect(backend.stored()[0]?.text).toBe('new');
    const touched = backendWith('old');
    await send(touched.backend, { before: { ...touched.post, etag: '"0"' } });
    expect(touched.backend.stored()[0]?.text).toBe('new');
  });

  it('stops at another’s text, goes on once its writer has seen it, and stops at the next one', async () => {
    const { backend, post } = backendWith('theirs');
    const before = { ...post, text: 'old', etag: '"0"' };
    await expect(send(backend, { before })).rejects.toThrow(EditConflict);
    await expect(send(backend, { before, earlierTexts: ['older'] })).rejects.toThrow(EditConflict);
    await send(backend, { before, earlierTexts: ['theirs'] });
    expect(backend.stored()[0]?.text).toBe('new');
  });

  it('of a post that is gone says so; of one that was never seen there, asks again later', async () => {
    const { backend, post } = backendWith('old');
    backend.removeBehindTheBack(key);
    await expect(send(backend, { before: post }, true)).rejects.toThrow(NotFoundError);
    await expect(send(backend, { before: { ...post, id: undefined } })).rejects.toThrow(NotYetKnown);
  });

  it('asks again later when a copy that lags behind was read', async () => {
    const { backend, post } = backendWith('old');
    backend.failNext('edit', new ConflictError(act));
    await expect(send(backend, { before: post }, true)).rejects.toThrow(NotYetKnown);
  });

  it('leaves any other failure as it is', async () => {
    const { backend, post } = backendWith('old');
    backend.failNext('edit', new OfflineError(act));
    await expect(send(backend, { before: post })).rejects.toThrow(OfflineError);
  });
});

describe('what a changed post names', () => {
  it('is what its new text spells, and whom it still mentions', async () => {
    const { backend, post } = backendWith('#old @Bo @Cy');
    const facets = [
      { start: 0, end: 4, kind: 'tag', key: 'old' },
      { start: 5, end: 8, kind: 'mention', key: '23' },
      { start: 9, end: 12, kind: 'mention', key: '31' }
    ] as const;
    const before = { ...post, extra: { facets, media: [], unknown: {} } };
    await send(backend, { before, text: '@Cy #new' });
    expect(backend.stored()[0]?.extra?.facets).toEqual([
      { start: 0, end: 3, kind: 'mention', key: '31' },
      { start: 4, end: 8, kind: 'tag', key: 'new' }
    ]);
  });

  it('is made up for where only the answer was lost', async () => {
    const { backend, post } = backendWith('new');
    await send(backend, { before: { ...post, text: 'old' } }, true);
    expect(backend.calls('fileUnderTopics')).toBe(1);
  });
});
