import { ForbiddenError } from '../backend/errors';
import { type AuthorshipCheck } from './HallwayState';
import { bo, testHallway, type TestHallway } from './testHallway';

const forbidden = (): ForbiddenError => new ForbiddenError({ act: 'read', target: 'versions' });

async function boPosts(): Promise<TestHallway & { key: string; check(): AuthorshipCheck | undefined }> {
  const test = testHallway();
  const { key } = test.bo('hello');
  await test.hallway.start();
  return { ...test, key, check: () => test.entry('hello')?.authorship };
}

describe('checking who wrote a post', () => {
  it('says what its versions say, once', async () => {
    const { hallway, backend, key, check } = await boPosts();
    expect(check()).toBeUndefined();
    const first = hallway.checkAuthorship(key);
    expect(check()).toEqual({ status: 'reading' });
    await Promise.all([first, hallway.checkAuthorship(key)]);
    expect(check()).toEqual({ status: 'done', authorship: { kind: 'unchanged', name: 'Bo Ek' } });
    expect(backend.calls('readVersions')).toBe(1);
  });

  it('says why the versions could not be read, and reads them when asked again', async () => {
    const { hallway, backend, key, check } = await boPosts();
    backend.failNext('readVersions', forbidden());
    await hallway.checkAuthorship(key);
    expect(check()).toEqual({ status: 'failed', failure: { kind: 'forbidden' } });
    await hallway.checkAuthorship(key);
    expect(check()?.status).toBe('done');
  });

  it('is closed for good, even while it is being read', async () => {
    const { hallway, key, check } = await boPosts();
    const asked = hallway.checkAuthorship(key);
    hallway.closeAuthorship(key);
    await asked;
    expect(check()).toBeUndefined();
  });

  it('is not kept for a post that has been changed since', async () => {
    const { hallway, backend, key, entry } = await boPosts();
    await hallway.checkAuthorship(key);
    const before = backend.stored()[0]!;
    await backend.as(bo).posts.edit(before, 'something else');
    await hallway.refresh();
    expect(entry('something else')?.authorship).toBeUndefined();
    await hallway.checkAuthorship(key);
    expect(entry('something else')?.authorship).toMatchObject({ authorship: { kind: 'changedByAuthor' } });
  });

  it('asks nothing about a post that is not there', async () => {
    const { hallway, backend } = await boPosts();
    await hallway.checkAuthorship('17.000000000gone');
    expect(backend.calls('readVersions')).toBe(0);
  });
});
