import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { emulatorWorld, type EmulatorWorld } from './emulatorWorld';
import { siteShape } from './siteShape';

const ignoreProgress = (): undefined => undefined;
const worlds: EmulatorWorld[] = [];

async function world(): Promise<EmulatorWorld> {
  const made = await emulatorWorld();
  worlds.push(made);
  return made;
}

afterEach(() => {
  for (const made of worlds.splice(0)) made.close();
});

/**
 * Two connections whose requests go out by turns: each waits for the other's next one, as long as there is another.
 * @param lead how many requests the first is ahead
 */
function byTurns(lead: number): { wrap(owner: 0 | 1): (send: Fetch) => Fetch; done(owner: 0 | 1): void } {
  const sent = [0, 0];
  const isDone = [false, false];
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const run of woken) run();
  };
  const mayGo = (owner: 0 | 1): boolean => {
    const other = owner === 0 ? 1 : 0;
    const ahead = owner === 0 ? lead : -lead;
    return isDone[other] === true || (sent[owner] ?? 0) - (sent[other] ?? 0) <= ahead;
  };
  return {
    wrap: owner => send => async (url, init) => {
      while (!mayGo(owner)) await new Promise<void>(resolve => waiting.push(resolve));
      const answer = await send(url, init);
      sent[owner] = (sent[owner] ?? 0) + 1;
      wake();
      return answer;
    },
    done: owner => {
      isDone[owner] = true;
      wake();
    }
  };
}

describe('two owners who set Hallway up at the same moment', () => {
  it.each([0, 1, 2, 3, 5, 8])('%i requests apart, leave what one of them would have left', async lead => {
    const alone = await world();
    await alone.as('owner').installation.setUp(ignoreProgress);
    const shared = await world();
    const turns = byTurns(lead);
    const owners = ([0, 1] as const).map(async owner => {
      const { installation } = shared.through('owner', turns.wrap(owner));
      await installation.setUp(ignoreProgress).finally(() => turns.done(owner));
    });
    await Promise.all(owners);
    expect(siteShape(shared.emulator)).toEqual(siteShape(alone.emulator));
    expect((await shared.as('ann').installation.open()).kind).toBe('ready');
  });
});

describe('a list that was there before', () => {
  async function withForeignList(title: string): Promise<EmulatorWorld> {
    const made = await world();
    const body = JSON.stringify({ Title: title, BaseTemplate: 100 });
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await made.raw('owner', '/_api/web/lists', { method: 'POST', headers, body });
    expect(response.status).toBe(201);
    return made;
  }

  it('may bear the title of one of ours: ours goes by its address then', async () => {
    const made = await withForeignList('Hallway Posts');
    await made.as('owner').installation.setUp(ignoreProgress);
    await made.as('owner').installation.setUp(ignoreProgress);
    const { lists } = siteShape(made.emulator) as { lists: Record<string, { title: string; items: number }> };
    expect(lists['/sites/team/Lists/Hallway Posts']?.title).toBe('Hallway Posts');
    expect(lists['/sites/team/Lists/HallwayPosts']).toMatchObject({
      title: 'HallwayPosts',
      writeSecurity: 2,
      versions: true
    });
    const key = `${(await made.as('ann').installation.open()).user?.key ?? ''}.0000000000001`;
    await made.as('ann').posts.add({ key, text: 'here all the same' });
    expect((await made.as('bo').posts.readNewest()).posts).toHaveLength(1);
  });

  it('is taken for ours where it stands at the address of one of ours, and gets what it lacks', async () => {
    const made = await withForeignList('HallwayPosts');
    await made.as('owner').installation.setUp(ignoreProgress);
    const alone = await world();
    await alone.as('owner').installation.setUp(ignoreProgress);
    const [one, other] = [siteShape(made.emulator), siteShape(alone.emulator)] as {
      lists: Record<string, { fields: unknown; rights: unknown }>;
    }[];
    const address = '/sites/team/Lists/HallwayPosts';
    expect(one?.lists[address]?.fields).toEqual(other?.lists[address]?.fields);
    expect(one?.lists[address]?.rights).toEqual(other?.lists[address]?.rights);
  });
});
