import { type Post } from '../../src/domain/Post';
import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { createHallway } from '../../src/state/createHallway';
import { fakeDevice, type FakeDevice } from '../../src/state/fakeDevice';
import { fakePlatform, type FakePlatform } from '../../src/state/fakePlatform';
import { type Hallway } from '../../src/state/Hallway';
import { siteUrl, type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { people, startMs } from './World';

let world: EmulatorWorld;
let boKey = '';
let made = 0;

beforeEach(async () => {
  world = await readyWorld();
  boKey = (await world.as('bo').installation.open()).user?.key ?? '';
});
afterEach(() => world.close());

interface Tab {
  readonly hallway: Hallway;
  readonly platform: FakePlatform;
}

/** A tab of Ann's browser, as it is on a page: by cookie. */
async function annsTab(device: FakeDevice): Promise<Tab> {
  return tabOn(await world.inBrowser('ann'), device);
}

async function tabOn(backend: SharePointBackend, device: FakeDevice): Promise<Tab> {
  const platform = fakePlatform({ startMs, tab: device.tab() });
  const hallway = createHallway({ platform, ...backend, siteUrl, user: people.ann });
  await hallway.start();
  return { hallway, platform };
}

const write = (text: string): Promise<Post> =>
  world.as('bo').posts.add({ key: `${boKey}.${String((made += 1)).padStart(13, '0')}`, text });

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

async function pass(seconds: number, tabs: readonly Tab[]): Promise<void> {
  world.advance(seconds * 1_000);
  for (const { platform } of tabs) platform.advance(seconds * 1_000);
  for (let at = 0; at < 40; at += 1) await turn();
}

async function until(isSo: () => boolean, tabs: readonly Tab[]): Promise<void> {
  for (let second = 0; second < 60 && !isSo(); second += 1) await pass(1, tabs);
}

const textsIn = ({ hallway }: Tab): readonly string[] =>
  hallway.current().timeline.entries.map(({ post }) => post.text);
const newPosts = ({ hallway }: Tab): number => hallway.current().timeline.newPosts;

describe('a Hallway that is open', () => {
  it('comes to hold what a fresh reading holds, whatever was posted, changed and deleted meanwhile', async () => {
    const [changed, deleted] = [await write('draft'), await write('mistake')];
    const tabs = [await annsTab(fakeDevice())];
    const [tab] = tabs as [Tab];
    await world.as('bo').posts.edit(changed, 'final');
    await world.as('bo').posts.remove(deleted);
    await write('new');
    await until(() => newPosts(tab) > 0, tabs);
    expect(textsIn(tab)).toEqual(['final']);
    await tab.hallway.showNewPosts();
    expect(textsIn(tab)).toEqual(textsIn(await annsTab(fakeDevice())));
  });

  it('asks at most twenty times in ten busy minutes, in three tabs together', async () => {
    const device = fakeDevice();
    const first = await write('liked');
    let asked = 0;
    const counting = world.through('ann', send => (url, init) => {
      asked += 1;
      return send(url, init);
    });
    const tabs = [
      await tabOn(counting, device),
      await tabOn(counting, device),
      await tabOn(counting, device)
    ];
    // Each has counted what it shows.
    for (let second = 0; second < 3; second += 1) await pass(1, tabs);
    asked = 0;
    const bo = world.as('bo');
    const mark = { list: 'reactions', key: `${first.key}|${boKey}|reaction`, value: 'like' } as const;
    for (let second = 0; second < 600; second += 5) {
      if (second % 10 === 0) await write(`post ${second}`);
      await (second % 10 === 0 ? bo.marks.putMark(mark) : bo.marks.removeMark(mark));
      await pass(5, tabs);
    }
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThanOrEqual(20);
    for (const tab of tabs) expect(newPosts(tab)).toBeGreaterThan(50);
  });
});
