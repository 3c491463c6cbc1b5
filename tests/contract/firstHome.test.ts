import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { type PostPage } from '../../src/backend/PostStore';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { people, type Role } from './World';

let world: EmulatorWorld;
const ids = new Map<Role, string>();
let posted = 0;

beforeAll(async () => {
  world = await readyWorld();
  for (const role of ['owner', 'ann', 'bo'] as const) {
    ids.set(role, (await world.as(role).installation.open()).user?.key ?? '');
  }
  await follow('ann', 'bo');
  await follow('bo', 'owner');
  await post('owner', 'of Olga');
  await post('bo', 'of Bo');
});
afterAll(() => world.close());

const idOf = (role: Role): string => ids.get(role) ?? '';

async function follow(follower: Role, whom: Role): Promise<void> {
  const key = `${idOf(follower)}|@${idOf(whom)}`;
  await world.as(follower).marks.putMark({ list: 'follows', key, value: 'all' });
}

async function post(role: Role, text: string): Promise<void> {
  posted += 1;
  await world.as(role).posts.add({ key: `${idOf(role)}.${String(posted).padStart(13, '0')}`, text });
}

interface Page {
  readonly backend: SharePointBackend;
  /** How often it was asked for follows. */
  follows(): number;
  /** Requests so far. */
  requests(): number;
}

/** Ann at a page that names somebody. */
function pageNaming(role: Role, spoil: (send: Fetch) => Fetch = send => send): Page {
  const bodies: string[] = [];
  const heard = (send: Fetch): Fetch => {
    const sent = spoil(send);
    return (url, init) => {
      bodies.push(String(init.body));
      return sent(url, init);
    };
  };
  const pageUser = { key: idOf(role), upn: people[role].upn };
  return {
    backend: world.through('ann', heard, { pageUser }),
    follows: () => bodies.filter(body => body.includes('HallwayFollows')).length,
    requests: () => bodies.length
  };
}

const home = { kind: 'home' } as const;
const textsOf = (page: PostPage): readonly string[] => page.posts.map(({ text }) => text);

/** What is asked early has been answered. */
async function prepared({ backend, requests }: Page): Promise<void> {
  const before = requests();
  backend.timelines.prepare?.(home);
  while (requests() === before) await new Promise(resolve => setTimeout(resolve));
  await new Promise(resolve => setTimeout(resolve, 50));
}

describe('home on a first visit', () => {
  it('takes two trips: whom one follows is asked beside the first screen, once', async () => {
    const page = pageNaming('ann');
    const { installation, timelines, follows } = page.backend;
    world.emulator.meters.reset();
    timelines.prepare?.(home);
    await installation.open();
    const [targets, newest] = await Promise.all([follows.readFollows(), timelines.of(home).readNewest()]);
    expect(textsOf(newest)).toEqual(['of Bo']);
    expect([...targets]).toEqual([`@${idOf('bo')}`]);
    expect([page.follows(), page.requests()]).toEqual([1, 3]);
    // The first screen, the newest rows of two lists with the follows, and the posts themselves.
    const { recent } = world.emulator.meters.read();
    expect(recent.map(({ parts }) => parts.length).sort()).toEqual([1, 3, 6]);
  });

  it('asks nobody twice where the early answer is there before who is here is known', async () => {
    const page = pageNaming('ann');
    await prepared(page);
    const { installation, timelines, follows } = page.backend;
    await installation.open();
    const [targets, newest] = await Promise.all([follows.readFollows(), timelines.of(home).readNewest()]);
    expect(textsOf(newest)).toContain('of Bo');
    expect([...targets]).toEqual([`@${idOf('bo')}`]);
    expect(page.follows()).toBe(1);
  });

  it('of whom the page took for somebody else is his own', async () => {
    const page = pageNaming('bo');
    await prepared(page);
    await page.backend.installation.open();
    expect(textsOf(await page.backend.timelines.of(home).readNewest())).toEqual(['of Bo']);
    expect([...(await page.backend.follows.readFollows())]).toEqual([`@${idOf('bo')}`]);
    expect(page.follows()).toBe(2);
  });

  it('shows what was posted after it was asked for and before the first screen', async () => {
    const page = pageNaming('ann');
    await prepared(page);
    await post('bo', 'between');
    await page.backend.installation.open();
    const newest = await page.backend.timelines.of(home).readNewest();
    expect(textsOf(newest)).toEqual(['between', 'of Bo']);
    expect(page.follows()).toBe(1);
  });

  it('shows what news have told before it is read', async () => {
    const page = pageNaming('ann');
    const { installation, timelines, live } = page.backend;
    const opening = await installation.open();
    if (opening.kind !== 'ready' || !opening.asOf) throw new Error('Hallway is not there.');
    await prepared(page);
    await post('bo', 'news');
    const news = await live.readNews(opening.asOf);
    expect(news.added.map(({ text }) => text)).toContain('news');
    expect(textsOf(await timelines.of(home).readNewest())[0]).toBe('news');
  });

  it('whose early question was lost is asked for again', async () => {
    let isLost = true;
    const page = pageNaming('ann', send => (url, init) => {
      if (isLost && String(init.body).includes('HallwayFollows'))
        return Promise.reject(new TypeError('lost'));
      return send(url, init);
    });
    await prepared(page);
    isLost = false;
    await page.backend.installation.open();
    expect(textsOf(await page.backend.timelines.of(home).readNewest())).toContain('of Bo');
  });

  it('asks nobody twice where the follows are wanted as well', async () => {
    const page = pageNaming('ann');
    const { installation, timelines, follows } = page.backend;
    await installation.open();
    const [targets] = await Promise.all([follows.readFollows(), timelines.of(home).readNewest()]);
    expect([...targets]).toEqual([`@${idOf('bo')}`]);
    expect(page.follows()).toBe(1);
  });
});
