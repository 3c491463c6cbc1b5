import fc from 'fast-check';
import { type Post } from '../../domain/Post';
import { fakeDevice, type FakeDevice } from '../fakeDevice';
import { fakePlatform } from '../fakePlatform';
import { openCache, type Cache } from './openCache';
import { readSnapshot } from './readSnapshot';
import { keptForMs, mostPostsKept, snapshotVersion, type Snapshot } from './Snapshot';

const siteUrl = 'https://contoso.example/sites/hallway';
const startMs = Date.UTC(2026, 10, 23, 9);
const me = { key: '17', displayName: 'Ann Ottens', upn: 'ann@contoso.example' };

const post = (id: number, change: Partial<Post> = {}): Post => ({
  key: `17.${String(id).padStart(13, '0')}`,
  id,
  author: { key: '17', displayName: 'Ann Ottens', upn: 'ann@contoso.example', isVerified: true },
  text: `Post ${id}`,
  createdAtMs: startMs,
  etag: '"1"',
  ...change
});

const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  place: 'everyone',
  related: [],
  hidden: new Map(),
  posts: [post(9), post(8)],
  olderCursor: 8,
  newestReadId: 9,
  me,
  maxPostCharacters: 500,
  savedAtMs: startMs,
  ...change
});

function cacheOf(device: FakeDevice, upn = 'ann@contoso.example', nowMs = startMs): Cache {
  return openCache(fakePlatform({ tab: device.tab(), startMs: nowMs }), { siteUrl, upn });
}

const rowsOf = (device: FakeDevice, upn: string): number =>
  device.rows(`hallway:cache:${siteUrl}:${upn}`.toLowerCase()).length;

describe('what a device keeps of the last visit', () => {
  it('is read as it was written', async () => {
    const device = fakeDevice();
    const answer = { rootKey: '17.0000000000001', parentKey: '17.0000000000001', editedAtMs: startMs };
    const hidden = new Map([[post(8).key, 'Off topic.']]);
    const written = snapshot({ posts: [post(9, answer), post(8)], related: [post(1)], hidden });
    await cacheOf(device).write(written);
    expect(await cacheOf(device).read()).toEqual([written]);
  });

  it('is no more than two screens, with the rest below the cursor', async () => {
    const device = fakeDevice();
    const posts = Array.from({ length: mostPostsKept + 5 }, (_, at) => post(1000 - at));
    await cacheOf(device).write(snapshot({ posts, olderCursor: undefined }));
    const [kept] = await cacheOf(device).read();
    expect(kept?.posts).toHaveLength(mostPostsKept);
    expect(kept?.olderCursor).toBe(1001 - mostPostsKept);
  });

  it('is wiped when somebody else opens the same Hallway, and by its owner’s leave', async () => {
    const device = fakeDevice();
    await cacheOf(device).write(snapshot());
    expect(rowsOf(device, 'ann@contoso.example')).toBe(1);
    const bo = cacheOf(device, 'bo@contoso.example');
    expect(await bo.read()).toEqual([]);
    expect(rowsOf(device, 'ann@contoso.example')).toBe(0);
    await bo.write(snapshot({ me: { ...me, key: '23', upn: 'bo@contoso.example' } }));
    await bo.wipe();
    expect(rowsOf(device, 'bo@contoso.example')).toBe(0);
  });

  it('is what was seen at each place, of everyone and of the two others seen last', async () => {
    const device = fakeDevice();
    const places = ['everyone', 'home', 'topic:budget', 'person:23', 'home'];
    for (const [at, place] of places.entries()) {
      await cacheOf(device).write(snapshot({ place, posts: [post(at + 1)], savedAtMs: startMs + at }));
    }
    const kept = await cacheOf(device).read();
    expect(kept.map(({ place, posts }) => [place, posts[0]?.id]).sort()).toEqual([
      ['everyone', 1],
      ['home', 5],
      ['person:23', 4]
    ]);
    expect(rowsOf(device, 'ann@contoso.example')).toBe(3);
  });

  it('stays wiped, whatever was being written before', async () => {
    const device = fakeDevice();
    const cache = cacheOf(device);
    await Promise.all([cache.write(snapshot()), cache.wipe()]);
    expect(rowsOf(device, 'ann@contoso.example')).toBe(0);
  });

  it('makes room of what another version has left, but for what was learned', async () => {
    const device = fakeDevice();
    await cacheOf(device).writeLessons('learned');
    const left = { ...snapshot({ place: 'home' }), version: 1, id: 'snapshot' };
    const rows = fakePlatform({ tab: device.tab(), startMs }).records;
    const name = `hallway:cache:${siteUrl}:ann@contoso.example`.toLowerCase();
    await (await rows.open(name)).change({ put: [left] });
    await cacheOf(device).write(snapshot());
    expect(rowsOf(device, 'ann@contoso.example')).toBe(2);
    expect(await cacheOf(device).readLessons()).toBe('learned');
  });

  it('is nothing where the device refuses, and nobody is bothered', async () => {
    const device = fakeDevice();
    device.fill();
    const cache = cacheOf(device);
    await cache.write(snapshot());
    await cache.wipe();
    expect(await cache.read()).toEqual([]);
  });

  it('is not shown a month later, nor from the future, nor by another version', () => {
    const kept = { ...snapshot(), version: snapshotVersion };
    expect(readSnapshot(kept, startMs)).toBeDefined();
    expect(readSnapshot(kept, startMs + keptForMs)).toBeUndefined();
    expect(readSnapshot(kept, startMs - keptForMs)).toBeUndefined();
    expect(readSnapshot({ ...kept, version: snapshotVersion + 1 }, startMs)).toBeUndefined();
    expect(readSnapshot({ ...kept, me: { ...me, key: 'me' } }, startMs)).toBeUndefined();
  });

  it('ends above the first post that is damaged or out of order', () => {
    const read = (...posts: readonly unknown[]): readonly (number | undefined)[] =>
      readSnapshot({ ...snapshot(), posts, version: snapshotVersion }, startMs)?.posts.map(({ id }) => id) ??
      [];
    expect(read(post(9), post(8), post(7))).toEqual([9, 8, 7]);
    expect(read(post(9), { ...post(8), key: 'nobody' }, post(7))).toEqual([9]);
    expect(read(post(9), { ...post(8), author: {} }, post(7))).toEqual([9]);
    expect(read(post(9), post(9), post(7))).toEqual([9]);
    expect(read('post')).toEqual([]);
  });

  it('says what was hidden, but for what is damaged', () => {
    const pair = [post(8).key, 'Off\u0000 topic.'];
    const kept = {
      ...snapshot(),
      hidden: [pair, ['nobody', ''], [post(9).key], 'x'],
      version: snapshotVersion
    };
    expect(readSnapshot(kept, startMs)?.hidden).toEqual(new Map([[post(8).key, 'Off topic.']]));
    expect(readSnapshot({ ...kept, hidden: 7 }, startMs)?.hidden.size).toBe(0);
  });

  it('is cleaned like any other text, and never breaks the reader', () => {
    const hostile = {
      ...post(9),
      text: 'a\u0000b\u202e',
      author: { ...post(9).author, displayName: 'An\u0007n' }
    };
    const kept = { ...snapshot(), posts: [hostile], version: snapshotVersion };
    expect(readSnapshot(kept, startMs)?.posts[0]).toMatchObject({ author: { displayName: 'Ann' } });
    expect(readSnapshot(kept, startMs)?.posts[0]?.text).not.toContain('\u0000');
    const anything = fc.record(
      { version: fc.constant(snapshotVersion), savedAtMs: fc.anything(), posts: fc.array(fc.anything()) },
      { requiredKeys: [] }
    );
    fc.assert(fc.property(fc.oneof(fc.anything(), anything), kept => void readSnapshot(kept, startMs)));
  });
});
