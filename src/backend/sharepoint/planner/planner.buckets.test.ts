/** @jest-environment node */
import * as fc from 'fast-check';
import { bucketCount } from '../../../domain/bucketOf';
import { sharePointLimits } from './Limits';
import { bruteForce, modelServer, type ModelServer, type ModelWorld } from './modelServer';
import { monthAt } from './months';
import { followerLane, peopleLane, reactionLane, threadLane, type Lane } from './Part';
import { randomWorld } from './randomWorld';
import { beginReading, type Placed, type Reading, type Remembered } from './Reading';
import { readPage } from './readPage';
import { readAll, switches } from './readModel';

const threads = ['a', 'b', 'c'];

/** The posts are replies; a thread's buckets hold about the same, or nearly all lie in one. */
const randomThreads: fc.Arbitrary<ModelWorld> = fc
  .record({ world: randomWorld, skew: fc.constantFrom(1, 7, 40), rare: fc.integer({ min: 2, max: 30 }) })
  .map(({ world, skew, rare }) => ({
    ...world,
    posts: world.posts.map(post => ({
      ...post,
      key: threads[post.id % rare] ?? 'd',
      bucket: post.id % skew === 0 ? (post.id * 7) % bucketCount : post.id % (skew === 1 ? bucketCount : 2)
    }))
  }));

function reading(
  lane: Lane,
  {
    keys,
    world,
    ...more
  }: { keys: readonly string[]; world: ModelWorld; remembered?: Remembered } & Pick<Reading<Placed>, 'limits'>
): Reading<Placed> {
  const calendar = { nowMs: world.nowMs, firstMonth: '2020-01' };
  return beginReading([{ lane, keys }], { calendar, ...more });
}

describe.each(switches)('replies of threads ($keyStrategy, bounds merged: $mergesBounds)', limits => {
  it('are what reading every row gives, however many there are and however they fall into buckets', async () => {
    let bucketsAsked = 0;
    await fc.assert(
      fc.asyncProperty(randomThreads, fc.subarray(threads, { minLength: 1 }), async (world, keys) => {
        const expected = bruteForce({ ...world, topics: [] }, keys);
        const first = modelServer(world, { limits });
        const read = await readAll(first, reading(threadLane, { keys, world, limits }));
        expect(read.shown).toEqual(expected);
        bucketsAsked += first.asked.filter(({ part }) => part.kind === 'buckets').length;
        const rates = new Map(read.reading.feeds.flatMap(feed => [...feed.knowledge.rates]));
        const next = modelServer(world, { limits });
        const again = reading(threadLane, { keys, world, limits, remembered: { rates } });
        expect((await readAll(next, again)).shown).toEqual(expected);
      }),
      { numRuns: 12, seed: 8 }
    );
    expect(bucketsAsked).toBeGreaterThan(50);
  });
});

/** So many rows of one key, then 6,000 of others; 20 to 30 seconds apart. */
function farBack(count: number): ModelWorld {
  const posts = Array.from({ length: count + 6000 }, (_, at) => {
    const createdMs = Date.UTC(2025, 0, 1) + at * 25_000;
    const row = { id: at + 1, createdMs, visibleMs: createdMs, month: monthAt(createdMs, 0) };
    return { ...row, key: at < count ? 'x' : 'y', postKey: `p.${at + 1}`, bucket: (at * 31) % bucketCount };
  });
  return { posts, topics: [], nowMs: Date.UTC(2025, 6, 1) };
}

async function newest(
  lane: Lane,
  { world, remembered }: { world: ModelWorld; remembered?: Remembered }
): Promise<{ shown: readonly string[]; server: ModelServer; remembered: Remembered }> {
  const server = modelServer(world, { limits: sharePointLimits });
  const start = reading(lane, { keys: ['x'], world, limits: sharePointLimits, remembered });
  const page = await readPage(server, start);
  const rates = new Map(page.reading.feeds.flatMap(feed => [...feed.knowledge.rates]));
  return { shown: page.posts.map(post => post.postKey), server, remembered: { rates } };
}

describe('the newest of a key that SharePoint will not answer for', () => {
  it.each([
    { what: 'a dead thread of 20,000 replies', lane: threadLane, count: 20_000 },
    { what: 'a post with 10,000 reactions', lane: reactionLane, count: 10_000 },
    { what: 'a person with 9,000 followers', lane: followerLane, count: 9000 }
  ])('$what takes one trip more, and no refusal the next time', async ({ lane, count }) => {
    const world = farBack(count);
    const expected = bruteForce(world, ['x']).slice(0, 20);
    const { shown, server, remembered } = await newest(lane, { world });
    expect(shown).toEqual(expected);
    expect(server.trips.map(trip => trip.parts.length)).toEqual([2, 9]);
    expect(server.asked.filter(asked => asked.isRefused)).toHaveLength(1);

    const again = await newest(lane, { world, remembered });
    expect(again.shown).toEqual(expected);
    expect(again.server.trips).toHaveLength(1);
    expect(again.server.asked.filter(asked => asked.isRefused)).toHaveLength(0);
  });

  it('of few takes one trip, bodies and all', async () => {
    for (const lane of [threadLane, peopleLane]) {
      const { shown, server } = await newest(lane, { world: farBack(300) });
      expect(shown).toHaveLength(20);
      expect(server.trips).toHaveLength(1);
      expect(server.trips[0]?.postKeys).toEqual([]);
    }
  });
});
