import { ForbiddenError, OfflineError } from '../backend/errors';
import { type FollowStore } from '../backend/FollowStore';
import { type PeopleStore } from '../backend/PeopleStore';
import { type TallyStore } from '../backend/TallyStore';
import { type Post } from '../domain/Post';
import { emptyTally, type Tally } from '../domain/Tally';
import { bo, testHallway, type TestHallway, type TestHallwayOptions } from './testHallway';

const act = { act: 'read', target: 'counts' };

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

async function pass({ platform }: TestHallway, ms: number): Promise<void> {
  platform.advance(ms);
  await settle();
}

interface Counter extends TallyStore {
  readonly asked: (readonly string[])[];
  replies: number;
  related: readonly Post[];
  hidden?: ReadonlyMap<string, string>;
  failure?: Error;
}

function counter(): Counter {
  const counting: Counter = {
    asked: [],
    replies: 1,
    related: [],
    readTallies: async posts => {
      counting.asked.push(posts.map(({ text }) => text));
      if (counting.failure) throw counting.failure;
      const tally = { ...emptyTally, replies: counting.replies };
      const keyOf = ({ key, text, subjectKey = key }: Post): string => (text === '' ? subjectKey : key);
      const byPost = new Map(posts.map((post): [string, Tally] => [keyOf(post), tally]));
      return { byPost, related: counting.related, hidden: counting.hidden };
    }
  };
  return counting;
}

async function readBy(options: TestHallwayOptions, ...texts: readonly string[]): Promise<TestHallway> {
  const test = testHallway(options);
  for (const text of texts) test.bo(text);
  await test.hallway.start();
  return test;
}

describe('what others made of posts', () => {
  it('is counted after the posts are there, in one request, each once', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a', 'b');
    expect([tallies.asked, test.entry('a')?.tally]).toEqual([[], undefined]);
    await pass(test, 100);
    expect(tallies.asked).toEqual([['b', 'a']]);
    expect(test.entry('a')?.tally?.replies).toBe(1);
    await pass(test, 60_000);
    expect(tallies.asked).toHaveLength(1);
  });

  it('is counted of what comes later, and of all at a refresh', async () => {
    const tallies = counter();
    const test = await readBy({ tallies, pageSize: 1 }, 'a', 'b');
    await pass(test, 100);
    await test.hallway.loadOlderPosts();
    await pass(test, 100);
    expect(tallies.asked).toEqual([['b'], ['a']]);
    tallies.replies = 5;
    await test.hallway.refresh();
    await pass(test, 100);
    expect(tallies.asked[2]).toEqual(['b', 'a']);
    expect(test.entry('b')?.tally?.replies).toBe(5);
  });

  it('is counted later where it could not be, and where it may not be not before the next refresh', async () => {
    const tallies = counter();
    tallies.failure = new OfflineError(act);
    const test = await readBy({ tallies }, 'a');
    await pass(test, 100);
    expect(test.hallway.current().timeline.failure).toBeUndefined();
    tallies.failure = undefined;
    await pass(test, 30_000);
    expect(test.entry('a')?.tally?.replies).toBe(1);

    tallies.failure = new ForbiddenError(act);
    await test.hallway.refresh();
    await pass(test, 100);
    await pass(test, 300_000);
    expect(tallies.asked).toHaveLength(3);

    tallies.failure = undefined;
    tallies.replies = 9;
    await test.hallway.refresh();
    await pass(test, 100);
    expect(test.entry('a')?.tally?.replies).toBe(9);
  });

  it('of a repost is what they made of what it reposts', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a');
    const [a] = test.backend.stored();
    test.backend.put({ ...a!, key: '23.00000000repost', text: '', subjectKey: a!.key });
    await test.hallway.refresh();
    await pass(test, 100);
    expect(tallies.asked).toEqual([['a']]);
    const [repost] = test.hallway.current().timeline.entries;
    expect(repost).toMatchObject({ subject: { text: 'a' }, tally: { replies: 1 } });
  });

  it('comes with what a repost reposts, where that is not at hand, in one request', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a');
    const [a] = test.backend.stored();
    const subject = { ...a!, key: '23.000000000above', text: 'far below' };
    test.backend.put({ ...a!, key: '23.00000000repost', text: '', subjectKey: subject.key });
    tallies.related = [subject];
    await test.hallway.refresh();
    await pass(test, 60_000);
    expect(tallies.asked).toEqual([['', 'a']]);
    const [repost] = test.hallway.current().timeline.entries;
    expect(repost).toMatchObject({ subject: { text: 'far below' }, tally: { replies: 1 } });
  });

  it('says that what a repost reposts is gone, once SharePoint says so, and asks no more', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a');
    const [a] = test.backend.stored();
    test.backend.put({ ...a!, key: '23.00000000repost', text: '', subjectKey: '23.000000000above' });
    await test.hallway.refresh();
    expect(test.hallway.current().timeline.entries[0]?.subject).toBeUndefined();
    await pass(test, 60_000);
    expect(test.hallway.current().timeline.entries[0]?.subject).toBe('gone');
    expect(tallies.asked).toEqual([['', 'a']]);

    tallies.related = [{ ...a!, key: '23.000000000above', text: 'back again' }];
    await test.hallway.refresh();
    await pass(test, 60_000);
    expect(test.hallway.current().timeline.entries[0]?.subject).toMatchObject({ text: 'back again' });
  });

  it('comes with what a quote quotes at every place where the quote is', async () => {
    const tallies = counter();
    const test = testHallway({ tallies, timelines: { of: () => test.backend.posts } });
    const a = test.bo('a');
    const subject = { ...a, key: '23.000000000above', text: 'far below' };
    test.backend.put({ ...a, key: '23.000000000quote', text: 'look', subjectKey: subject.key });
    tallies.related = [subject];
    await test.hallway.start();
    await pass(test, 100);
    await test.hallway.goTo({ kind: 'person', person: '23' });
    await pass(test, 60_000);
    expect(test.entry('look')?.subject).toMatchObject({ text: 'far below' });
    expect(tallies.asked).toEqual([['look', 'a'], ['look']]);
  });

  it('does not ask what a post answers that stands here only as a repost', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a');
    const [a] = test.backend.stored();
    const subject = { ...a!, key: '23.000000000above', text: 'an answer', parentKey: '23.000000000first' };
    test.backend.put({ ...a!, key: '23.00000000repost', text: '', subjectKey: subject.key });
    tallies.related = [subject];
    await test.hallway.refresh();
    await pass(test, 60_000);
    expect(tallies.asked).toEqual([['', 'a']]);
  });

  it('leaves what one has just deleted deleted, though an answer that lags behind still brings it', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a');
    await test.hallway.publishPost('mine');
    const mine = test.entry('mine')!.post;
    test.backend.put({ ...test.entry('a')!.post, key: '23.00000000repost', text: '', subjectKey: mine.key });
    await test.hallway.refresh();
    tallies.related = [mine];
    await test.hallway.deletePost(mine.key);
    await pass(test, 60_000);
    const [repost] = test.hallway.current().timeline.entries;
    expect(repost).toMatchObject({ post: { text: '' }, subject: 'gone' });
    expect(tallies.asked.length).toBeLessThan(4);
  });

  it('is not asked for once one has left', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a');
    test.hallway.dispose();
    await pass(test, 60_000);
    expect(tallies.asked).toEqual([]);
  });
});

describe('what a moderator has hidden', () => {
  it('is known with the first posts, before anything is counted; the count tells when it is shown again', async () => {
    const tallies = counter();
    const hidden = new Map<string, string>();
    const test = testHallway({ tallies, hidden });
    hidden.set(test.bo('a').key, 'Off topic.');
    await test.hallway.start();
    expect(test.entry('a')).toMatchObject({ hiddenWhy: 'Off topic.', tally: undefined });
    await pass(test, 100);
    expect(test.entry('a')?.hiddenWhy).toBeUndefined();
  });

  it('is told of what is quoted, and again when it changes', async () => {
    const tallies = counter();
    const test = await readBy({ tallies }, 'a');
    const [a] = test.backend.stored();
    const subject = { ...a!, key: '23.000000000above', text: 'far below' };
    test.backend.put({ ...a!, key: '23.000000000quote', text: 'look', subjectKey: subject.key });
    tallies.related = [subject];
    tallies.hidden = new Map([[subject.key, '']]);
    await test.hallway.refresh();
    await pass(test, 60_000);
    const quote = (): unknown => test.entry('look');
    expect(quote()).toMatchObject({ subject: { text: 'far below' }, subjectHiddenWhy: '' });
    expect(test.entry('look')?.hiddenWhy).toBeUndefined();
    tallies.hidden = undefined;
    await test.hallway.refresh();
    await pass(test, 60_000);
    expect(quote()).toMatchObject({ subject: { text: 'far below' }, subjectHiddenWhy: undefined });
  });

  it('is told of what is reposted before that is counted', async () => {
    const hidden = new Map<string, string>();
    const test = testHallway({ hidden });
    const a = test.bo('a');
    test.backend.put({ ...a, key: '23.00000000repost', text: '', subjectKey: a.key });
    hidden.set(a.key, 'Off topic.');
    await test.hallway.start();
    expect(test.entry('')?.hiddenWhy).toBe('Off topic.');
  });
});

describe('what one follows', () => {
  it('is read the first time it is to be seen, once, and again only where that failed', async () => {
    let isOffline = true;
    let asked = 0;
    const follows: FollowStore = {
      readFollows: async () => {
        asked += 1;
        if (isOffline) throw new OfflineError(act);
        return new Set(['@23']);
      }
    };
    const test = await readBy({ follows, timelines: undefined }, 'a');
    await settle();
    expect([asked, test.hallway.current().follows.status]).toEqual([0, 'unknown']);
    await test.hallway.goTo({ kind: 'person', person: '23' });
    await settle();
    expect([asked, test.hallway.current().follows.status]).toEqual([1, 'unknown']);
    isOffline = false;
    await test.hallway.goTo({ kind: 'home' });
    await settle();
    expect(test.hallway.current().follows).toEqual({ status: 'known', targets: new Set(['@23']) });
    await test.hallway.goTo({ kind: 'topic', tag: 'budget' });
    expect(asked).toBe(2);
  });
});

describe('a person', () => {
  const person = { key: '23', displayName: 'Bo Ek', upn: bo.upn, about: 'Builds things' };
  const peopleWho = (readPerson: PeopleStore['readPerson']): PeopleStore => ({
    readPerson,
    findPeople: async text => (text === 'bo' ? [{ displayName: 'Bo Ek', upn: bo.upn }] : []),
    keyOf: async () => '23'
  });

  it('is told about at his place, with whether he is there where that may be told', async () => {
    const presence = { readPresence: async () => new Map([[bo.upn, 'away' as const]]) };
    const test = await readBy({ people: peopleWho(async () => person), presence }, 'a');
    const going = test.hallway.goTo({ kind: 'person', person: '23' });
    expect(test.hallway.current().person).toEqual({ status: 'reading' });
    await going;
    await settle();
    expect(test.hallway.current().person).toEqual({ status: 'found', person, availability: 'away' });
    await test.hallway.goTo({ kind: 'everyone' });
    expect(test.hallway.current().person).toBeUndefined();
  });

  it('may be unknown, or not be told of, which the posts do not suffer from', async () => {
    const missing = await readBy({ people: peopleWho(async () => undefined) }, 'a');
    await missing.hallway.goTo({ kind: 'person', person: '99' });
    await settle();
    expect(missing.hallway.current().person).toEqual({ status: 'missing' });

    const fails = async (): Promise<never> => Promise.reject(new OfflineError(act));
    const failing = await readBy({ people: peopleWho(fails) }, 'a');
    await failing.hallway.goTo({ kind: 'person', person: '23' });
    await settle();
    expect(failing.hallway.current().person).toMatchObject({
      status: 'failed',
      failure: { kind: 'offline' }
    });
    expect(failing.texts()).toEqual(['a']);
  });

  it('is asked for again when one tries again, and only where he could not be read', async () => {
    let asked = 0;
    const reading = async (): Promise<typeof person> => {
      asked += 1;
      if (asked === 1) throw new OfflineError(act);
      return person;
    };
    const test = await readBy({ people: peopleWho(reading) }, 'a');
    await test.hallway.goTo({ kind: 'person', person: '23' });
    await settle();
    expect(test.hallway.current().person?.status).toBe('failed');
    await test.hallway.refresh();
    await settle();
    expect(test.hallway.current().person?.status).toBe('found');
    await test.hallway.refresh();
    await settle();
    expect(asked).toBe(2);
  });

  it('is known without Graph as well', async () => {
    const presence = { readPresence: async () => Promise.reject(new ForbiddenError(act)) };
    const test = await readBy({ people: peopleWho(async () => person), presence }, 'a');
    await test.hallway.goTo({ kind: 'person', person: '23' });
    await settle();
    expect(test.hallway.current().person).toEqual({ status: 'found', person });
  });

  it('is found by what is typed of his name', async () => {
    const test = await readBy({ people: peopleWho(async () => person) });
    expect(await test.hallway.findPeople(' bo ')).toHaveLength(1);
    expect(await test.hallway.findPeople(' ')).toEqual([]);
    expect(await (await readBy({})).hallway.findPeople('bo')).toEqual([]);
  });
});
