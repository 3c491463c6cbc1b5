import { ForbiddenError, OfflineError, ThrottledError } from '../../backend/errors';
import { type TallyStore } from '../../backend/TallyStore';
import { emptyTally } from '../../domain/Tally';
import { fakeDevice } from '../fakeDevice';
import { testHallway, type TestHallway, type TestHallwayOptions } from '../testHallway';
import { fakeLive, type FakeLive } from './fakeLive';

const act = { act: 'look for', target: 'news' };

interface Tab extends TestHallway {
  readonly live: FakeLive;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 80; turn += 1) await Promise.resolve();
}

async function tabOf(options: TestHallwayOptions = {}): Promise<Tab> {
  const live = fakeLive();
  const test = testHallway({ live, ...options });
  await test.hallway.start();
  await settle();
  return { ...test, live };
}

/** A second at a time, as time goes by. */
async function pass(seconds: number, ...tabs: readonly Tab[]): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    for (const { platform } of tabs) platform.advance(1_000);
    await settle();
  }
}

const times = ({ live }: Tab): number => live.asked.length;

describe('looking for what happens', () => {
  it('is done every forty seconds or a little later, from where the last answer ended', async () => {
    const tab = await tabOf();
    await pass(39, tab);
    expect(times(tab)).toBe(0);
    await pass(5, tab);
    expect(times(tab)).toBe(1);
    await pass(45, tab);
    expect(tab.live.asked.map(({ posts }) => posts)).toEqual([undefined, 'token 1']);
  });

  it('is left while nobody can see the tab, and taken up soon after somebody does', async () => {
    const tab = await tabOf();
    tab.platform.setVisible(false);
    await pass(600, tab);
    expect(times(tab)).toBe(0);
    tab.platform.setVisible(true);
    await pass(3, tab);
    expect(times(tab)).toBe(1);
  });

  it('is not done more often by looking away and back again', async () => {
    const tab = await tabOf();
    for (let second = 0; second < 44; second += 1) {
      tab.platform.setVisible(second % 2 === 1);
      await pass(1, tab);
    }
    expect(times(tab)).toBeLessThanOrEqual(1);
  });

  it('is left without a connection, and when the page is', async () => {
    const tab = await tabOf();
    tab.platform.setOnline(false);
    await pass(100, tab);
    expect(times(tab)).toBe(0);
    tab.platform.setOnline(true);
    tab.hallway.dispose();
    await pass(100, tab);
    expect(times(tab)).toBe(0);
  });

  it('is done less and less often while it fails, and as SharePoint says where it is busy', async () => {
    const tab = await tabOf();
    tab.live.failNext(new OfflineError(act));
    await pass(44, tab);
    expect(times(tab)).toBe(1);
    await pass(75, tab);
    expect(times(tab)).toBe(1);
    tab.live.failNext(new ThrottledError(act, 300));
    await pass(10, tab);
    expect(times(tab)).toBe(2);
    await pass(300, tab);
    expect(times(tab)).toBe(2);
    expect(tab.hallway.current().timeline.failure).toBeUndefined();
  });

  it('goes on when the clock of the device is set back, from where the last answer ended', async () => {
    const tab = await tabOf();
    await pass(45, tab);
    tab.platform.setClockBack(3_600_000);
    await pass(90, tab);
    expect(tab.live.asked.map(({ posts }) => posts)).toEqual([undefined, 'token 1', 'token 2']);
  });

  it('goes on when the clock is set back while SharePoint is busy', async () => {
    const tab = await tabOf();
    tab.live.failNext(new ThrottledError(act, 30));
    await pass(45, tab);
    tab.platform.setClockBack(3_600_000);
    await pass(180, tab);
    expect(times(tab)).toBeGreaterThanOrEqual(2);
  });

  it('counts again at once what moderators have said something of', async () => {
    const said: { hiddenWhy?: string } = {};
    const tallies: TallyStore = {
      readTallies: async posts => ({
        byPost: new Map(posts.map(({ key }) => [key, { ...emptyTally, ...said }])),
        related: []
      })
    };
    const tab = await tabOf({ tallies });
    tab.bo('off topic');
    await tab.hallway.refresh();
    tab.live.tell({ hasReactions: true });
    await pass(50, tab);
    said.hiddenWhy = 'Off topic.';
    tab.live.tell({ hasVerdicts: true });
    await pass(50, tab);
    expect(tab.entry('off topic')?.hiddenWhy).toBe('Off topic.');
  });

  it('asks once more what one may do here where it is refused', async () => {
    const tab = await tabOf();
    tab.live.failNext(new ForbiddenError(act));
    await pass(45, tab);
    expect(tab.backend.calls('open')).toBe(2);
  });
});

describe('the tabs of one browser', () => {
  it('look once for all of them, and tell each other', async () => {
    const device = fakeDevice();
    const first = await tabOf({ device });
    const second = await tabOf({ device, backend: first.backend });
    const added = [first.bo('new')];
    first.live.tell({ added });
    second.live.tell({ added });
    await pass(50, first, second);
    expect(times(first) + times(second)).toBe(1);
    for (const { hallway } of [first, second]) expect(hallway.current().timeline.newPosts).toBe(1);
  });

  it('take it over from one that is closed or looked away from', async () => {
    const device = fakeDevice();
    const first = await tabOf({ device });
    const second = await tabOf({ device, backend: first.backend });
    await pass(50, first, second);
    first.platform.setVisible(false);
    await pass(50, first, second);
    expect([times(first), times(second)]).toEqual([1, 1]);
    first.platform.setVisible(true);
    second.hallway.dispose();
    await pass(50, first, second);
    expect([times(first), times(second)]).toEqual([2, 1]);
  });

  it('ask for themselves what they were not told', async () => {
    const device = fakeDevice();
    const first = await tabOf({ device });
    const second = await tabOf({ device, backend: first.backend });
    const hear = device.tab().channels.join('hallway:live:elsewhere', () => undefined);
    second.platform.setVisible(false);
    await pass(50, first, second);
    const told = first.live.asked.length;
    // It was frozen while the others were told.
    first.tab.channels
      .join('hallway:live:https://contoso.example/sites/hallway:ann.ottens@contoso.example', () => undefined)
      .say({ kind: 'news', sinceMs: 9e15, asOfMs: 9e15, news: { added: [] } });
    await settle();
    expect([told, times(second)]).toEqual([1, 0]);
    second.platform.setVisible(true);
    await settle();
    expect(times(second)).toBe(1);
    hear.leave();
  });

  it('show what one of them counts again, and what is liked in one, without asking themselves', async () => {
    const device = fakeDevice();
    const asked: string[] = [];
    let replies = 1;
    const countedBy = (name: string): TallyStore => ({
      readTallies: async posts => {
        asked.push(name);
        return { byPost: new Map(posts.map(({ key }) => [key, { ...emptyTally, replies }])), related: [] };
      }
    });
    const first = await tabOf({ device, tallies: countedBy('first') });
    const post = first.bo('here');
    await first.hallway.refresh();
    const { backend } = first;
    const second = await tabOf({ device, tallies: countedBy('second'), backend });
    await pass(5, first, second);
    expect(asked).toEqual(['first', 'second']);
    replies = 7;
    first.live.tell({ hasReactions: true });
    await pass(60, first, second);
    expect(asked).toEqual(['first', 'second', 'first']);
    expect(second.entry('here')?.tally?.replies).toBe(7);

    await second.hallway.react(post.key, 'like', true);
    await pass(1, first, second);
    expect(first.entry('here')?.tally).toMatchObject({ myReaction: 'like', replies: 7 });
    expect(first.entry('here')?.tally?.reactions).toEqual(new Map([['like', 1]]));
    expect(asked).toHaveLength(3);
  });

  it('are counted by one of them, also what only another one shows', async () => {
    const device = fakeDevice();
    const asked: string[] = [];
    let replies = 1;
    const countedBy = (name: string): TallyStore => ({
      readTallies: async posts => {
        asked.push(`${name}: ${posts.map(({ text }) => text).join()}`);
        return { byPost: new Map(posts.map(({ key }) => [key, { ...emptyTally, replies }])), related: [] };
      }
    });
    const nothing = { posts: [], unavailableIds: [] };
    const timelines = { of: () => ({ readNewest: async () => nothing, readOlder: async () => nothing }) };
    const first = await tabOf({ device, tallies: countedBy('first'), timelines });
    const { backend } = first;
    await first.hallway.goTo({ kind: 'topic', tag: 'budget' });
    first.bo('here');
    const second = await tabOf({ device, tallies: countedBy('second'), backend });
    await pass(5, first, second);
    expect(asked).toEqual(['second: here']);
    replies = 7;
    first.live.tell({ hasReactions: true });
    await pass(60, first, second);
    expect(asked).toEqual(['second: here', 'first: here']);
    expect(second.entry('here')?.tally?.replies).toBe(7);

    second.platform.setVisible(false);
    replies = 8;
    first.live.tell({ hasReactions: true });
    await pass(200, first, second);
    expect(asked).toHaveLength(2);
  });

  it('take nothing else for news', async () => {
    const device = fakeDevice();
    const tab = await tabOf({ device });
    const channel = device
      .tab()
      .channels.join(
        'hallway:live:https://contoso.example/sites/hallway:ann.ottens@contoso.example',
        () => undefined
      );
    for (const message of [
      null,
      'news',
      { kind: 'news' },
      { kind: 'news', sinceMs: 0, asOfMs: 0, news: {} },
      { kind: 'shown', posts: [null, 7, {}] },
      { kind: 'counts' },
      { kind: 'counts', counts: 7 },
      { kind: 'counts', counts: [null, 'a', [], ['23.0000000000001', null], ['23.0000000000001', {}]] }
    ]) {
      channel.say(message);
    }
    expect(tab.hallway.current().timeline.newPosts).toBe(0);
  });
});

describe('ten minutes of a busy Hallway', () => {
  it('take at most twenty requests in however many tabs, and a post is known of within 45 s', async () => {
    const device = fakeDevice();
    let counted = 0;
    const tallies: TallyStore = {
      readTallies: async () => {
        counted += 1;
        return { byPost: new Map(), related: [] };
      }
    };
    const first = await tabOf({ device, tallies });
    first.bo('before');
    await first.hallway.refresh();
    const tabs = [first];
    for (let tab = 0; tab < 2; tab += 1) {
      tabs.push(await tabOf({ device, tallies, backend: first.backend }));
    }
    const waits: number[] = [];
    const unseen: number[] = [];
    await pass(1, ...tabs);
    counted = 0;
    for (let second = 0; second < 600; second += 1) {
      if (second % 10 === 0) {
        unseen.push(second);
        const added = [...unseen.map((_, at) => first.backend.stored()[at]), first.bo(`post ${second}`)];
        for (const { live } of tabs) {
          live.tell({ added: added.flatMap(post => post ?? []), hasReactions: true });
        }
      }
      const before = first.hallway.current().timeline.newPosts;
      await pass(1, ...tabs);
      if (first.hallway.current().timeline.newPosts === before) continue;
      waits.push(...unseen.splice(0).map(from => second - from));
    }
    const asked = tabs.reduce((sum, tab) => sum + times(tab), 0);
    expect(counted).toBeGreaterThan(2);
    expect(asked + counted).toBeLessThanOrEqual(20);
    expect(waits.length).toBeGreaterThan(50);
    expect(Math.max(...waits)).toBeLessThanOrEqual(45);
  });
});
