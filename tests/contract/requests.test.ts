import { type MeterReading } from '../../emulator/http/Meters';
import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { createHallway } from '../../src/state/createHallway';
import { fakePlatform } from '../../src/state/fakePlatform';
import { type Hallway } from '../../src/state/Hallway';
import { siteUrl, type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { people, startMs } from './World';

let world: EmulatorWorld;
let pages = 0;

beforeAll(async () => {
  world = await readyWorld();
  const { posts } = world.as('bo');
  for (let number = 1; number <= 45; number += 1) {
    await posts.add({
      key: `${await keyOfBo()}.${String(number).padStart(13, '0')}`,
      text: `post ${number}`
    });
  }
});

afterAll(() => world.close());

async function keyOfBo(): Promise<string> {
  return (await world.as('bo').installation.open()).user?.key ?? '';
}

/** Ann in a browser, on a page that came with a digest. */
async function annInBrowser(): Promise<{ hallway: Hallway; backend: SharePointBackend }> {
  const { formDigests, store } = world.emulator.tenant;
  const siteId = store.sites.byUrl(new URL(siteUrl).pathname)?.siteId ?? '';
  const pageDigest = formDigests.issue({ upn: people.ann.upn, siteId });
  const backend = await world.inBrowser('ann', { pageDigest });
  // Later each time: two pages of one person never make the same key.
  pages += 1;
  const platform = fakePlatform({ startMs: startMs + pages });
  const hallway = createHallway({ platform, ...backend, siteUrl, user: people.ann });
  world.emulator.meters.reset();
  return { hallway, backend };
}

function meters(): MeterReading {
  return world.emulator.meters.read();
}

describe('what a person does, in requests to SharePoint', () => {
  it('is one to start and see the newest posts, with their writers’ names', async () => {
    const { hallway } = await annInBrowser();
    await hallway.start();
    expect(hallway.current().timeline.entries.map(({ post }) => post.author.displayName)).toEqual(
      Array<string>(20).fill('Bo Ek')
    );
    expect(hallway.current().me).toMatchObject({ displayName: 'Ann Ottens', canPost: true });
    expect(meters()).toMatchObject({ requests: 1, parts: 6, refusals: 0 });
  });

  it('is one to post', async () => {
    const { hallway } = await annInBrowser();
    await hallway.start();
    world.emulator.meters.reset();
    await hallway.publishPost('one request');
    expect(hallway.current().timeline.entries[0]).toMatchObject({
      sending: 'settled',
      post: { text: 'one request' }
    });
    expect(meters()).toMatchObject({ requests: 1, refusals: 0 });
  });

  it('is one to post after half an hour at lunch, but for the digest and who is there', async () => {
    const { hallway } = await annInBrowser();
    await hallway.start();
    world.advance(31 * 60_000);
    world.emulator.meters.reset();
    await hallway.publishPost('after lunch');
    expect(hallway.current().timeline.entries[0]).toMatchObject({ sending: 'settled' });
    expect(meters().recent.map(({ operation, status }) => [operation, status])).toEqual([
      [expect.any(String), 403],
      [expect.stringMatching(/context/i), 200],
      // Whether it is still she: somebody else may have signed in meanwhile.
      ['web', 200],
      [expect.any(String), 201]
    ]);
  });

  it('is one to read a page, to refresh, to edit and to delete', async () => {
    const { hallway } = await annInBrowser();
    await hallway.start();
    await hallway.publishPost('to be changed');
    const key = hallway.current().timeline.entries[0]?.post.key ?? '';
    for (const act of [
      () => hallway.loadOlderPosts(),
      () => hallway.refresh(),
      () => hallway.editPost(key, 'changed'),
      () => hallway.deletePost(key)
    ]) {
      world.emulator.meters.reset();
      await act();
      expect(meters()).toMatchObject({ requests: 1, refusals: 0 });
    }
    expect(hallway.current().timeline.failure).toBeUndefined();
  });

  it('is one more to open a linked post however far down it is, and none for what is no post', async () => {
    const { hallway } = await annInBrowser();
    await hallway.start();
    world.emulator.meters.reset();
    const key = `${await keyOfBo()}.${'3'.padStart(13, '0')}`;
    world.emulator.meters.reset();
    await hallway.openPost(key);
    expect(hallway.current().linkedPost).toMatchObject({
      status: 'found',
      place: 'apart',
      entry: { post: { text: 'post 3', author: { displayName: 'Bo Ek' } } }
    });
    expect(meters()).toMatchObject({ requests: 1, refusals: 0 });
    expect(meters().rowsTouched).toBeLessThanOrEqual(2);
    world.emulator.meters.reset();
    await hallway.openPost("1.0000000000000' or 1 eq 1");
    await hallway.openPost(hallway.current().timeline.entries[0]?.post.key ?? '');
    expect(hallway.current().linkedPost).toMatchObject({ status: 'found', place: 'feed' });
    expect(meters().requests).toBe(0);
  });

  it('touches no more rows than it shows', async () => {
    const { hallway } = await annInBrowser();
    await hallway.start();
    const { rowsTouched } = meters();
    expect(rowsTouched).toBeLessThanOrEqual(20 + 2);
    world.emulator.meters.reset();
    await hallway.loadOlderPosts();
    expect(meters().rowsTouched).toBeLessThanOrEqual(20);
  });
});

describe('ten thousand posts', () => {
  it.each([true, false])(
    'are paged to the end, each query within the threshold (bounds as one interval: %s)',
    async mergeBounds => {
      const big = await readyWorld();
      const { store, newGuid, setSwitches } = big.emulator.tenant;
      setSwitches({ mergeBounds });
      const webId = store.sites.byUrl('/sites/team')?.webId ?? '';
      const list = store.lists.byUrl(webId, '/sites/team/Lists/HallwayPosts')!;
      const user = (await big.as('bo').installation.open()).user?.key ?? '';
      store.items.load(
        list.id,
        Array.from({ length: 10_000 }, (_, index) => ({
          guid: newGuid(),
          authorId: Number(user),
          created: new Date(startMs).toISOString().replace('.000', ''),
          values: {
            Body: `post ${index + 1}`,
            PostKey: `${user}.${String(index + 1).padStart(13, '0')}`,
            AuthorKey: user
          }
        }))
      );

      const { posts } = big.as('ann');
      big.emulator.meters.reset();
      let page = await posts.readNewest();
      let count = page.posts.length;
      let expected = 10_000;
      while (page.olderCursor !== undefined) {
        expect(page.posts[0]?.text).toBe(`post ${expected}`);
        expected -= 20;
        page = await posts.readOlder(page.olderCursor);
        count += page.posts.length;
      }
      const { recent, refusals } = big.emulator.meters.read();
      expect([count, refusals]).toEqual([10_000, 0]);
      expect(Math.max(...recent.map(request => request.rowsTouched))).toBeLessThanOrEqual(5_000);

      const window = await posts.readSince(100);
      expect(window).toMatchObject({ isComplete: false });
      expect(window.posts[0]?.text).toBe('post 10000');
      big.close();
    },
    60_000
  );
});
