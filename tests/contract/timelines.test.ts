import { type NewItem } from '../../emulator/store/Items';
import { sharePointLimits, type Limits } from '../../src/backend/sharepoint/planner/Limits';
import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { type Timeline } from '../../src/backend/Timelines';
import { bucketOf } from '../../src/domain/bucketOf';
import { type Place } from '../../src/domain/Place';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { startMs, type Role } from './World';

/** Rows enough for every kind of plan, where SharePoint answers for fifty at once. */
const small: Limits = {
  ...sharePointLimits,
  ...{ threshold: 50, partRows: 40, keysPerPart: 6, walkRows: 30, headRows: 20, pageSize: 5 }
};
const postCount = 600;
const birthMs = Date.UTC(2026, 6, 3);

let world: EmulatorWorld;
const ids = new Map<Role, string>();
const writers: Role[] = ['owner', 'ann', 'bo', 'visitor'];
let rows: readonly PostValues[] = [];

interface PostValues {
  readonly id: number;
  readonly writer: Role;
  readonly values: Readonly<Record<string, string>>;
}

beforeAll(async () => {
  world = await readyWorld({ limits: small });
  for (const role of writers) ids.set(role, (await world.as(role).installation.open()).user?.key ?? '');
  rows = postsOfFiveMonths();
  load('HallwayPosts', rows.map(itemOf));
  load('HallwayTopics', rows.flatMap(topicItems));
  for (const target of [`@${idOf('visitor')}`, '#budget']) {
    await world.as('ann').marks.putMark({ list: 'follows', key: `${idOf('ann')}|${target}`, value: 'all' });
  }
  const { setSwitches } = world.emulator.tenant;
  setSwitches({ threshold: small.threshold, inLimit: small.keysPerPart, requestLimit: 0 });
}, 60_000);

afterAll(() => world.close());

const idOf = (role: Role): string => ids.get(role) ?? '';
const keyAt = (at: number): string => `${idOf(writerAt(at))}.${String(at).padStart(13, '0')}`;

/** Bo writes most; Vera every thirtieth; Ann seldom. */
function writerAt(at: number): Role {
  if (at % 30 === 7) return 'visitor';
  return at % 40 === 3 ? 'ann' : at % 7 === 0 ? 'owner' : 'bo';
}

/** Every thirteenth is told to Ann. Every third answers the second post, every hundredth the fourth; each eleventh is about the budget. */
function postsOfFiveMonths(): PostValues[] {
  return Array.from({ length: postCount }, (_, index) => {
    const at = index + 1;
    const writer = writerAt(at);
    const key = keyAt(at);
    const root = at > 10 && at % 3 === 0 ? keyAt(2) : at > 10 && at % 100 === 50 ? keyAt(4) : undefined;
    const month = new Date(createdMsAt(at)).toISOString().slice(0, 7);
    return {
      id: at,
      writer,
      values: {
        Title: 'x',
        Body: `${at % 13 === 0 ? '@Ann: post' : 'Post'} ${at}${at % 11 === 0 ? ' on the #budget' : ''}`,
        ...(at % 13 === 0 && { Extra: mentionOfAnn() }),
        PostKey: key,
        AuthorKey: idOf(writer),
        AuthorMonth: `${idOf(writer)}|${month}`,
        ...(root && { RootKey: root, ParentKey: root, RootBucket: `${root}.${bucketOf(key)}` })
      }
    };
  });
}

function createdMsAt(at: number): number {
  return birthMs + Math.floor((at / postCount) * (startMs - birthMs));
}

function itemOf({ id, writer, values }: PostValues): NewItem {
  return item(id, { writer, createdMs: createdMsAt(id), values });
}

const mentionOfAnn = (): string => {
  const facets = [{ start: 0, end: 4, kind: 'mention', key: idOf('ann') }];
  return JSON.stringify({ v: 1, facets, media: [] });
};

/** Every seventh says so of a post that does not: it is believed nowhere. */
function topicItems({ id, writer, values }: PostValues): NewItem[] {
  const month = values['AuthorMonth']?.split('|')[1] ?? '';
  const key = values['PostKey'] ?? '';
  const about = (topic: string, at: number): NewItem => {
    const row = { RowKey: `${key}|${topic}`, Key: topic, KeyMonth: `${topic}|${month}`, PostKey: key };
    return item(at, { writer, createdMs: createdMsAt(id) + 1000, values: row });
  };
  return [
    ...(id % 11 === 0 || id % 77 === 5 ? [about('#budget', 10_000 + id)] : []),
    ...(id % 13 === 0 ? [about(`@${idOf('ann')}`, 20_000 + id)] : [])
  ];
}

function item(
  at: number,
  { writer, createdMs, values }: { writer: Role; createdMs: number; values: NewItem['values'] }
): NewItem {
  const created = `${new Date(createdMs).toISOString().slice(0, 19)}Z`;
  const guid = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  return { guid, authorId: Number(idOf(writer)), created, values };
}

function load(name: string, items: readonly NewItem[]): void {
  const { store } = world.emulator.tenant;
  const web = store.sites.byUrl('/sites/team');
  const list = store.lists.byUrl(web?.webId ?? '', `/sites/team/Lists/${name}`);
  store.items.load(list?.id ?? '', items);
}

async function opened(role: Role = 'ann'): Promise<SharePointBackend> {
  const backend = world.as(role);
  await backend.installation.open();
  world.emulator.meters.reset();
  return backend;
}

function refused(): number {
  return world.emulator.meters.read().recent.flatMap(({ parts }) => parts.filter(part => part.status >= 400))
    .length;
}

/** Texts of every page to the end. */
async function readAll(timeline: Timeline): Promise<readonly string[]> {
  let page = await timeline.readNewest();
  const texts = page.posts.map(post => post.text);
  while (page.olderCursor !== undefined) {
    page = await timeline.readOlder(page.olderCursor);
    texts.push(...page.posts.map(post => post.text));
  }
  return texts;
}

const textsWhere = (isIn: (row: PostValues) => boolean): readonly string[] =>
  rows
    .filter(isIn)
    .map(({ values }) => values['Body'] ?? '')
    .reverse();

const isInHomeOfAnn = (row: PostValues): boolean =>
  row.writer === 'ann' || row.writer === 'visitor' || isOnBudget(row);

const isOnBudget = ({ id }: PostValues): boolean => id % 11 === 0;

describe.each<[string, () => Place, (row: PostValues) => boolean, number]>([
  ['everyone', () => ({ kind: 'everyone' }), () => true, 1],
  ['a person', () => ({ kind: 'person', person: idOf('visitor') }), row => row.writer === 'visitor', 1],
  ['a person who writes much', () => ({ kind: 'person', person: idOf('bo') }), row => row.writer === 'bo', 1],
  ['home, nothing known', () => ({ kind: 'home' }), isInHomeOfAnn, 3],
  ['mentions', () => ({ kind: 'mentions' }), ({ id }) => id % 13 === 0, 2],
  ['a topic', () => ({ kind: 'topic', tag: 'budget' }), isOnBudget, 2],
  [
    'a short thread',
    () => ({ kind: 'thread', root: keyAt(4) }),
    row => row.values['RootKey'] === keyAt(4),
    1
  ],
  ['a long thread', () => ({ kind: 'thread', root: keyAt(2) }), row => row.values['RootKey'] === keyAt(2), 2]
])('the timeline of %s', (_, place, isIn, trips) => {
  it('holds what the rows say, to the last', async () => {
    const { timelines } = await opened();
    expect(await readAll(timelines.of(place()))).toEqual(textsWhere(isIn));
  }, 60_000);

  it(`takes ${trips} round trips for its first page`, async () => {
    const { timelines } = await opened();
    await timelines.of(place()).readNewest();
    const { requests, recent } = world.emulator.meters.read();
    expect([requests, recent.map(({ parts, bytesOut }) => [parts.length, bytesOut])]).toEqual([
      trips,
      expect.anything()
    ]);
  });
});

describe('the home of somebody whose follows are known', () => {
  it('takes no more on the next visit than the first has taught, and the first was refused', async () => {
    const first = await opened();
    await first.follows.readFollows();
    await first.timelines.of({ kind: 'home' }).readNewest();
    expect(refused()).toBeGreaterThan(0);
    const lessons = (await first.timelines.lessons?.()) ?? '';

    const next = await opened();
    next.timelines.recall?.(lessons);
    await next.follows.readFollows();
    world.emulator.meters.reset();
    await next.timelines.of({ kind: 'home' }).readNewest();
    expect([refused(), world.emulator.meters.read().requests]).toEqual([0, 2]);
    expect(world.emulator.meters.read().parts).toBeLessThanOrEqual(9);
  });

  it('takes two round trips, at most 13 parts and 12 KB; the next time, 9 parts and 10 KB', async () => {
    const { timelines, follows } = await opened();
    await follows.readFollows();
    for (const [mostParts, mostBytes] of [
      [13, 12_000],
      [9, 10_000]
    ] as const) {
      world.emulator.meters.reset();
      await timelines.of({ kind: 'home' }).readNewest();
      const { requests, parts, bytesOut } = world.emulator.meters.read();
      expect(requests).toBe(2);
      expect(parts).toBeLessThanOrEqual(mostParts);
      expect(bytesOut).toBeLessThanOrEqual(mostBytes);
    }
  });
});
