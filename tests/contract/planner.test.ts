import { type NewItem } from '../../emulator/store/Items';
import { sharePointLimits, type Limits } from '../../src/backend/sharepoint/planner/Limits';
import { monthAt } from '../../src/backend/sharepoint/planner/months';
import { peopleLane, tagLane } from '../../src/backend/sharepoint/planner/Part';
import {
  beginReading,
  type Placed,
  type Reading,
  type Remembered
} from '../../src/backend/sharepoint/planner/Reading';
import { readPage, type Page } from '../../src/backend/sharepoint/planner/readPage';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { allRows, plannerSource, type CountedSource } from './plannerSource';
import { startMs } from './World';

const small: Limits = {
  ...sharePointLimits,
  ...{ threshold: 50, partRows: 40, keysPerPart: 6, walkRows: 30, headRows: 20, rungsPerTrip: 4, pageSize: 5 }
};
const birthMs = Date.UTC(2026, 5, 3);
const followed = ['100', '101', '102', '105', '107', '111', '119', '#budget', '#rare'];
const postCount = 700;

let world: EmulatorWorld;
let expected: readonly string[] = [];

beforeAll(async () => {
  world = await readyWorld();
  const { posts, topics } = rowsOfFiveMonths();
  load('HallwayPosts', posts);
  load('HallwayTopics', topics);
  world.emulator.tenant.setSwitches({
    threshold: small.threshold,
    inLimit: small.keysPerPart,
    requestLimit: 0
  });
  expected = await bruteForce();
}, 60_000);

afterAll(() => world.close());

/** 102 writes 90 posts in two days, everybody else as often as chance has it; every ninth month is wrong. */
function rowsOfFiveMonths(): { posts: NewItem[]; topics: NewItem[] } {
  const [posts, topics]: [NewItem[], NewItem[]] = [[], []];
  for (let at = 0; at < postCount; at += 1) {
    const createdMs = birthMs + Math.floor((at / postCount) * (startMs - birthMs));
    const inBurst = at >= 200 && at < 290;
    const author = inBurst ? '102' : String(100 + ((at * at + 3 * at) % 23));
    const month = monthAt(createdMs, at % 9 === 0 ? (at % 2) * 2 - 1 : 0);
    const postKey = `${author}.${String(at).padStart(13, '0')}`;
    posts.push(
      item(at, createdMs, {
        Title: 'x',
        PostKey: postKey,
        AuthorKey: author,
        AuthorMonth: `${author}|${month}`
      })
    );
    const tag = at % 5 === 0 ? '#budget' : at % 97 === 0 ? '#rare' : undefined;
    if (!tag) continue;
    const row = { RowKey: `${postKey}|${tag}`, Key: tag, KeyMonth: `${tag}|${month}`, PostKey: postKey };
    topics.push(item(postCount + at, createdMs + 2000, row));
  }
  return { posts, topics };
}

function item(at: number, createdMs: number, values: NewItem['values']): NewItem {
  const created = `${new Date(createdMs).toISOString().slice(0, 19)}Z`;
  return { guid: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, authorId: 1, created, values };
}

function load(name: string, items: readonly NewItem[]): void {
  const { store } = world.emulator.tenant;
  const web = store.sites.byUrl('/sites/team');
  const list = store.lists.byUrl(web?.webId ?? '', `/sites/team/Lists/${name}`);
  store.items.load(list?.id ?? '', items);
}

async function bruteForce(): Promise<readonly string[]> {
  const wanted = new Set(followed);
  const tagged = new Set(
    (await allRows(world, 'topics')).filter(row => wanted.has(String(row['Key']))).map(row => row['PostKey'])
  );
  return (await allRows(world, 'posts'))
    .filter(row => wanted.has(String(row['AuthorKey'])) || tagged.has(row['PostKey']))
    .map(row => String(row['PostKey']))
    .reverse();
}

function home(limits: Limits, remembered?: Remembered): Reading<Placed> {
  const isTag = (key: string): boolean => key.startsWith('#');
  const feeds = [
    { lane: peopleLane, keys: followed.filter(key => !isTag(key)) },
    { lane: tagLane, keys: followed.filter(isTag) }
  ];
  return beginReading(feeds, {
    calendar: { nowMs: startMs, firstMonth: monthAt(birthMs, -1) },
    limits,
    remembered
  });
}

async function readAll(source: CountedSource, reading: Reading<Placed>): Promise<Page<Placed>> {
  const first = await readPage(source, reading);
  const shown = [...first.posts];
  let page = first;
  while (page.olderCursor !== undefined) {
    page = await readPage(source, page.reading, page.olderCursor);
    shown.push(...page.posts);
  }
  return { ...page, posts: shown };
}

const strategies = [
  { keyStrategy: 'in', mergesBounds: true, orUsesIndex: false },
  { keyStrategy: 'in', mergesBounds: false, orUsesIndex: false },
  { keyStrategy: 'or', mergesBounds: true, orUsesIndex: true },
  { keyStrategy: 'or', mergesBounds: false, orUsesIndex: true },
  { keyStrategy: 'each', mergesBounds: true, orUsesIndex: true },
  { keyStrategy: 'each', mergesBounds: false, orUsesIndex: true }
] as const;

describe.each(strategies)('home on SharePoint ($keyStrategy, bounds merged: $mergesBounds)', options => {
  const { keyStrategy, mergesBounds, orUsesIndex } = options;
  const limits = { ...small, keyStrategy, mergesBounds };

  it('is, page by page, what the rows of the lists give, with no refusal that was not planned', async () => {
    world.emulator.tenant.setSwitches({ mergeBounds: mergesBounds, orUsesIndex });
    const source = plannerSource(world, limits);
    const read = await readAll(source, home(limits));
    expect(read.posts.map(post => post.postKey)).toEqual(expected);
    expect(source.answers.some(({ outcome }) => outcome === 'refused')).toBe(true);

    const rates = new Map(read.reading.feeds.flatMap(({ knowledge }) => [...knowledge.rates]));
    const next = plannerSource(world, limits);
    const again = await readPage(next, home(limits, { rates, headId: postCount }));
    expect(again.posts.map(post => post.postKey)).toEqual(expected.slice(0, small.pageSize));
    expect(next.answers.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  }, 60_000);
});
