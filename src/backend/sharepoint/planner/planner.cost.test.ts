/** @jest-environment node */
import { sharePointLimits as limits } from './Limits';
import { bruteForce, modelServer, type Asked, type ModelRow, type ModelWorld } from './modelServer';
import { monthAt } from './months';
import { peopleLane, tagLane } from './Part';
import { beginReading, type Placed, type Reading, type Remembered } from './Reading';
import { readPage, type Page } from './readPage';

const postCount = 12_000;
const birthMs = Date.UTC(2026, 4, 1);
const nowMs = Date.UTC(2026, 10, 3);
const world = worldOf(3000);

/** Everybody writes as often, one post in three about one of 60 topics. */
function worldOf(people: number): ModelWorld {
  const posts = Array.from({ length: postCount }, (_, at): ModelRow => {
    const createdMs = birthMs + Math.floor(((nowMs - birthMs) * at) / postCount);
    const row = { id: at + 1, createdMs, visibleMs: createdMs, month: monthAt(createdMs, 0) };
    return { ...row, key: String((at * 7919) % people), postKey: `p.${at + 1}` };
  });
  const topics = posts
    .filter(post => post.id % 3 === 0)
    .map((post, at) => ({ ...post, id: at + 1, key: `#${at % 60}` }));
  return { posts, topics, nowMs };
}

function begin(keys: readonly string[], remembered: Remembered): Reading<Placed> {
  const isTag = (key: string): boolean => key.startsWith('#');
  const feeds = [
    { lane: peopleLane, keys: keys.filter(key => !isTag(key)) },
    { lane: tagLane, keys: keys.filter(isTag) }
  ];
  return beginReading(feeds, { calendar: { nowMs, firstMonth: monthAt(birthMs, 0) }, limits, remembered });
}

interface Cost {
  readonly asked: readonly Asked[];
  readonly tripsOfPages: readonly number[];
}

/** The first ten pages, compared with the rows. */
async function costOf(keys: readonly string[], remembered: Remembered): Promise<Cost> {
  const server = modelServer(world, { limits });
  let page: Page<Placed> = await readPage(server, begin(keys, remembered));
  const asked = [...server.asked];
  const tripsOfPages = [server.trips.length];
  const shown = [...page.posts];
  while (page.olderCursor !== undefined && tripsOfPages.length < 10) {
    const before = server.trips.length;
    page = await readPage(server, page.reading, page.olderCursor);
    shown.push(...page.posts);
    tripsOfPages.push(server.trips.length - before);
  }
  expect(shown.map(post => post.postKey)).toEqual(bruteForce(world, keys).slice(0, shown.length));
  return { asked, tripsOfPages };
}

const people = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at * 3));
const topics = (count: number): string[] => Array.from({ length: count }, (_, at) => `#${at * 2}`);

describe('what a home of twenty posts costs', () => {
  it.each([
    { what: '5 people', keys: people(5), most: 12 },
    { what: '55 people and 5 topics', keys: [...people(55), ...topics(5)], most: 13 },
    { what: '160 people and 20 topics', keys: [...people(160), ...topics(20)], most: 45 },
    { what: '480 rare people and 20 rare topics', keys: rare(480, 20), most: 40 },
    { what: '700 people who seldom write', keys: rare(700, 0), most: 45 }
  ])('$what: three trips on the first visit, two on the next, at most two a page', async ({ keys, most }) => {
    const cold = await costOf(keys, {});
    expect(cold.tripsOfPages[0]).toBeLessThanOrEqual(3);
    expect(cold.asked.length).toBeLessThanOrEqual(most);
    expect(Math.max(...cold.tripsOfPages.slice(1), 0)).toBeLessThanOrEqual(2);
    const cached = await costOf(keys, { headId: postCount });
    expect(cached.tripsOfPages[0]).toBeLessThanOrEqual(2);
    expect(cached.asked.length).toBeLessThanOrEqual(most);
    expect(Math.max(...cached.tripsOfPages.slice(1), 0)).toBeLessThanOrEqual(2);
  });
});

it('posts that a topic tells of are not loaded to find out where they stand, where everybody’s rows have told', async () => {
  const keys = [...people(1000), ...topics(20)];
  const sample = world.posts.slice(-20).map(post => post.key);
  const server = modelServer(world, { limits });
  const { posts } = await readPage(server, begin(keys, { headId: postCount, sample }));
  const shown = posts.map(post => post.postKey);
  expect(shown).toEqual(bruteForce(world, keys).slice(0, 20));
  expect(server.trips.flatMap(({ postKeys }) => postKeys).sort()).toEqual([...shown].sort());
  const byTopic = world.posts.filter(post => shown.includes(post.postKey) && !keys.includes(post.key));
  expect(byTopic.length).toBeGreaterThan(0);
});

it('else those are loaded that the page likely consists of, and two to spare', async () => {
  const keys = [...people(160), ...topics(20)];
  const server = modelServer(world, { limits });
  const { posts } = await readPage(server, begin(keys, { headId: postCount }));
  expect(posts.map(post => post.postKey)).toEqual(bruteForce(world, keys).slice(0, 20));
  const loaded = server.trips.map(({ postKeys }) => postKeys.length).filter(count => count > 0);
  expect(loaded).toEqual([22]);
});

/** Of people who wrote nothing lately. */
function rare(peopleCount: number, topicCount: number): string[] {
  const recent = new Set(world.posts.slice(-600).map(post => post.key));
  const quiet = Array.from({ length: 3000 }, (_, at) => String(at)).filter(key => !recent.has(key));
  return [...quiet.slice(0, peopleCount), ...topics(topicCount)];
}
