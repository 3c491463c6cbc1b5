import { DuplicateKeyError, ForbiddenError } from '../../backend/errors';
import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';
import { createFacetsOf } from '../facetsOf';
import { fakePlatform } from '../fakePlatform';
import { ann } from '../testHallway';
import { publishWrite } from './publishWrite';
import { type PublishWrite } from './Write';
import { EditConflict, NotYetKnown, RemovedSince } from './WriteKind';

const key = '17.0000000000001';
const act = { act: 'add', target: `post ${key}` };
const ours = { key: '17', displayName: 'Ann Ottens', upn: ann.upn, isVerified: true };

/** Sent again, after an answer that was lost. */
function resend({ posts, marks }: MemoryBackend, change: Partial<PublishWrite> = {}): Promise<unknown> {
  const write: PublishWrite = { kind: 'publish', thread: key, key, text: 'typed', ...change };
  return publishWrite.send(write, { posts, marks, facetsOf, mayBeDone: true, nowMs: 0, attempts: 2 });
}

const facetsOf = createFacetsOf(fakePlatform(), undefined);

describe('a post that may have arrived', () => {
  let backend: MemoryBackend;
  const texts = (): readonly string[] => backend.stored().map(({ text }) => text);
  const arrivedAs = (text: string): void => {
    backend.put({ key, author: ours, text, createdAtMs: 0 });
  };
  beforeEach(() => (backend = createMemoryBackend({ user: ann, nowMs: () => 0 })));

  it('is sent when it has not', async () => {
    await resend(backend);
    expect(texts()).toEqual(['typed']);
  });

  it('is done when it has', async () => {
    arrivedAs('typed');
    await expect(resend(backend)).resolves.toMatchObject({ key, post: { text: 'typed' } });
    expect(backend.calls('add')).toBe(0);
  });

  it('is left as it was changed on another device', async () => {
    arrivedAs('changed on the phone');
    await expect(resend(backend)).resolves.toMatchObject({ post: { text: 'changed on the phone' } });
    expect(texts()).toEqual(['changed on the phone']);
  });

  it('is changed as it was changed here, before its answer was missed', async () => {
    arrivedAs('first words');
    await resend(backend, { earlierTexts: ['first words'] });
    expect(texts()).toEqual(['typed']);
  });

  it('shows both texts when it was changed here and elsewhere, and goes on at its writer’s word', async () => {
    arrivedAs('changed on the phone');
    const change = { earlierTexts: ['first words'] };
    await expect(resend(backend, change)).rejects.toThrow(EditConflict);
    await resend(backend, { earlierTexts: ['first words', 'changed on the phone'] });
    expect(texts()).toEqual(['typed']);
  });

  it('stays deleted until its writer wants it back', async () => {
    arrivedAs('typed');
    await backend.posts.remove(backend.stored()[0]!);
    await expect(resend(backend)).rejects.toThrow(RemovedSince);
    await resend(backend, { isInsisted: true });
    expect(texts()).toEqual(['typed']);
  });

  it('stays deleted when somebody takes its key after that, until its writer wants it back', async () => {
    arrivedAs('typed');
    const [post] = backend.stored();
    await backend.posts.remove(post!);
    backend.put({ ...post!, author: { key: '23', displayName: 'Bo Ek', isVerified: false } });
    await expect(resend(backend)).rejects.toThrow(RemovedSince);
    await expect(resend(backend, { isInsisted: true })).resolves.toEqual({ displacedBy: 'anotherRow' });
  });

  it('takes another key where somebody sits on its own', async () => {
    const author = { key: '23', displayName: 'Bo Ek', isVerified: false };
    backend.put({ key, author, text: 'mine now', createdAtMs: 0 });
    await expect(resend(backend)).resolves.toEqual({ displacedBy: 'anotherRow' });
  });

  it('waits where its key is taken and nobody shows by whom', async () => {
    backend.failNext('add', new DuplicateKeyError(act));
    await expect(resend(backend)).rejects.toThrow(NotYetKnown);
  });

  it('says so where it is refused', async () => {
    backend.failNext('add', new ForbiddenError(act));
    await expect(resend(backend)).rejects.toThrow(ForbiddenError);
  });
});

describe('what a post has beside its text', () => {
  const parentKey = '23.0000000000001';

  it('goes out with it: its thread, what it answers or quotes, and what its words name', async () => {
    const backend = createMemoryBackend({ user: ann, nowMs: () => 0 });
    const mentions = [{ start: 8, end: 11, upn: 'bo@contoso.example' }];
    const beside = { rootKey: parentKey, parentKey, subjectKey: parentKey };
    await resend(backend, { text: '#budget @Bo', mentions, ...beside });
    expect(backend.stored()).toMatchObject([
      {
        ...{ text: '#budget @Bo', ...beside },
        extra: {
          facets: [
            { start: 0, end: 7, kind: 'tag', key: 'budget' },
            { start: 8, end: 11, kind: 'mention', key: '@upn:bo@contoso.example' }
          ]
        }
      }
    ]);
  });

  it('is made up for where it arrived without it, and written anew where it was changed here', async () => {
    const backend = createMemoryBackend({ user: ann, nowMs: () => 0 });
    backend.put({ key, author: ours, text: 'before', createdAtMs: 0 });
    await resend(backend, { text: '#after', earlierTexts: ['before'] });
    expect(backend.calls('fileUnderTopics')).toBe(1);
    expect(backend.stored()[0]?.extra?.facets).toEqual([{ start: 0, end: 6, kind: 'tag', key: 'after' }]);
  });
});
