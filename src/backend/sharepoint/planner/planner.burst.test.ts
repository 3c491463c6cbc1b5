/** @jest-environment node */
import { sharePointLimits as limits } from './Limits';
import { bruteForce, modelServer, type ModelRow, type ModelServer, type ModelWorld } from './modelServer';
import { monthAt } from './months';
import { monthSets } from './monthSets';
import { peopleLane } from './Part';
import { beginReading, type Placed, type Reading, type Remembered } from './Reading';
import { readPage, type Page } from './readPage';

const birthMs = Date.UTC(2023, 10, 1);
const nowMs = Date.UTC(2026, 10, 3);
const dayMs = 86_400_000;

/** One post in two months each. */
const quiet = ['ann', 'bo', 'cas', 'dee', 'eva'];

/** 30,000 posts of others over three years, and 6,000 of one person in the first half of a month. */
const world = burstIn('2025-03', { posts: 30_000, burst: 6000 });

function burstIn(month: string, { posts, burst }: { posts: number; burst: number }): ModelWorld {
  const startMs = Date.parse(`${month}-01T00:00:00Z`);
  const of = (
    count: number,
    at: (share: number) => number,
    key: string
  ): { createdMs: number; key: string }[] =>
    Array.from({ length: count }, (_, nth) => ({ createdMs: Math.floor(at(nth / count)), key }));
  const rows = [
    ...of(posts, share => birthMs + (nowMs - birthMs) * share, 'other'),
    ...of(burst, share => startMs + 14 * dayMs * share, 'burst'),
    ...quiet.flatMap(key => of(20, share => birthMs + (nowMs - birthMs) * share, key))
  ].sort((one, other) => one.createdMs - other.createdMs);
  return {
    posts: rows.map((row, at): ModelRow => {
      const wrongMonths = at % 400 === 0 ? 1 : 0;
      const month = monthAt(row.createdMs, wrongMonths);
      return { ...row, id: at + 1, visibleMs: row.createdMs, month, postKey: `p.${at + 1}` };
    }),
    topics: [],
    nowMs
  };
}

function begin(keys: readonly string[], remembered: Remembered = {}): Reading<Placed> {
  const calendar = { nowMs, firstMonth: monthAt(birthMs, -1) };
  return beginReading([{ lane: peopleLane, keys }], { calendar, limits, remembered });
}

async function pages(
  count: number,
  { keys = ['burst'], remembered }: { keys?: readonly string[]; remembered?: Remembered } = {}
): Promise<{ shown: readonly string[]; server: ModelServer; trips: readonly number[]; page: Page<Placed> }> {
  const server = modelServer(world, { limits });
  let page = await readPage(server, begin(keys, remembered));
  const shown = [...page.posts];
  const trips = [server.trips.length];
  while (trips.length < count) {
    const before = server.trips.length;
    page = await readPage(server, page.reading, page.olderCursor);
    trips.push(server.trips.length - before);
    shown.push(...page.posts);
  }
  return { shown: shown.map(post => post.postKey), server, trips, page };
}

describe('somebody who wrote more in half a month than SharePoint answers for, long ago', () => {
  const expected = bruteForce(world, ['burst']);

  it('takes two trips, and one for each further page', async () => {
    const { shown, trips, server } = await pages(10);
    expect(shown).toEqual(expected.slice(0, 200));
    expect(trips).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(server.trips[1]?.parts.length).toBeLessThanOrEqual(45);
    expect(server.trips[2]?.parts.length).toBeLessThanOrEqual(4);
  });

  it('takes two the next time, and meets no refusal', async () => {
    const { page } = await pages(1);
    const rates = new Map(page.reading.feeds.flatMap(feed => [...feed.knowledge.rates]));
    const { shown, trips, server } = await pages(1, { remembered: { rates, headId: world.posts.length } });
    expect(shown).toEqual(expected.slice(0, 20));
    expect(trips).toEqual([2]);
    expect(server.asked.filter(asked => asked.isRefused)).toEqual([]);
  });
});

describe('home of somebody who follows him and five who seldom write', () => {
  const keys = [...quiet, 'burst'];

  it('is read to the last post that is wanted, and no further: at most 20 parts, and no refusal the next time', async () => {
    const first = await pages(1, { keys, remembered: { headId: world.posts.length } });
    const rates = new Map(first.page.reading.feeds.flatMap(feed => [...feed.knowledge.rates]));
    const next = await pages(1, { keys, remembered: { rates, headId: world.posts.length } });
    for (const { shown, trips, server } of [first, next]) {
      expect(shown).toEqual(bruteForce(world, keys).slice(0, 20));
      expect(trips[0]).toBeLessThanOrEqual(3);
      expect(server.asked.length).toBeLessThanOrEqual(20);
    }
    expect(next.server.asked.filter(asked => asked.isRefused)).toEqual([]);
  });
});

describe('sets of months', () => {
  it('tell which month is too full, whichever it is, and read all others', () => {
    for (const count of [1, 2, 3, 6, 7, 20, 38, 70]) {
      const months = Array.from({ length: count }, (_, at) => monthAt(nowMs, 1 - at));
      const sets = monthSets(months);
      expect(sets.length).toBeLessThanOrEqual(8);
      expect(Math.max(...sets.map(set => set.length))).toBeLessThanOrEqual(Math.ceil(count / 2) + 1);
      for (const full of months) {
        const read = new Set(sets.filter(set => !set.includes(full)).flat());
        expect(months.filter(month => !read.has(month))).toEqual([full]);
      }
    }
  });
});
