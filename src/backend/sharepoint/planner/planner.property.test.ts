/** @jest-environment node */
import * as fc from 'fast-check';
import { bruteForce, modelServer, type Asked, type ModelServer, type ModelWorld } from './modelServer';
import { randomKeys, randomWorld } from './randomWorld';
import { home, readAll, switches } from './readModel';
import { peopleLane, tagLane, type Part } from './Part';
import { learnNewest, type Placed, type Reading, type Remembered } from './Reading';

const met = new Map<string, number>();

function count(asked: readonly Asked[]): void {
  for (const { part, isRefused } of asked) {
    const size = part.kind !== 'walk' && part.keys.length > 1 ? 'several keys' : 'one key or none';
    const place = part.belowId === undefined ? 'newest' : 'below';
    const kind = `${part.lane.list} ${part.kind}, ${size}, ${place}, ${isRefused ? 'refused' : 'served'}`;
    met.set(kind, (met.get(kind) ?? 0) + 1);
  }
}

/** As the first screen tells it. */
function newestOf({ posts, topics }: ModelWorld): Remembered {
  const newest = posts.slice(-20);
  return {
    headId: newest[newest.length - 1]?.id ?? 0,
    topicHeadId: topics[topics.length - 1]?.id ?? 0,
    sample: newest.map(post => post.key)
  };
}

/** As home begins on a first visit: everybody's newest rows come before it is known whom one follows. */
async function begunWithNewest(server: ModelServer, reading: Reading<Placed>): Promise<Reading<Placed>> {
  const heads = [peopleLane, tagLane].map((lane): Part => {
    return { kind: 'walk', lane, top: reading.limits.headRows, mayBeRefused: false };
  });
  return learnNewest(reading, (await server.ask({ parts: heads, postKeys: [] })).answers);
}

/** What there is to meet; those that go below are met again on later pages. */
const kinds = [
  ...['all-time', 'month'].flatMap(kind =>
    ['posts', 'topics'].flatMap(list =>
      ['one key or none', 'several keys'].flatMap(size => [
        `${list} ${kind}, ${size}, below, served`,
        `${list} ${kind}, ${size}, newest, served`
      ])
    )
  ),
  ...['one key or none, below', 'several keys, below', 'several keys, newest'].map(
    how => `posts ${how.endsWith('newest') ? 'month' : 'all-time'}, ${how}, refused`
  ),
  'posts month, one key or none, newest, refused',
  'topics all-time, several keys, newest, refused',
  'topics all-time, one key or none, newest, refused',
  'topics month, several keys, newest, refused',
  ...['newest', 'below'].map(place => `posts window, several keys, ${place}, served`),
  'topics window, several keys, newest, served',
  ...['posts', 'topics'].flatMap(list =>
    ['newest', 'below'].map(place => `${list} walk, one key or none, ${place}, served`)
  )
];

describe.each(switches)(
  'pages, where keys go as "$keyStrategy" and two bounds are merged: $mergesBounds',
  limits => {
    it('are what reading every row gives, on a first visit and on the next', async () => {
      await fc.assert(
        fc.asyncProperty(randomWorld, randomKeys, async (world, keys) => {
          const expected = bruteForce(world, keys);
          const first = modelServer(world, { limits });
          const read = await readAll(first, home(world, keys, { limits }));
          expect(read.shown).toEqual(expected);
          count(first.asked);
          const rates = new Map(read.reading.feeds.flatMap(feed => [...feed.knowledge.rates]));
          const remembered = { rates, ...newestOf(world) };
          const next = modelServer(world, { limits });
          expect((await readAll(next, home(world, keys, { limits, remembered }))).shown).toEqual(expected);
          count(next.asked);
          const early = modelServer(world, { limits });
          const begun = await begunWithNewest(early, home(world, keys, { limits }));
          expect((await readAll(early, begun)).shown).toEqual(expected);
          count(early.asked);
        }),
        { numRuns: 60, seed: 5 }
      );
    });
  }
);

it('every kind of part was asked, served and refused', () => {
  expect(kinds.filter(kind => (met.get(kind) ?? 0) < 5)).toEqual([]);
});
