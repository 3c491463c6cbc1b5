/** @jest-environment node */
import * as fc from 'fast-check';
import { bruteForce, modelServer, type ModelRow, type ModelWorld } from './modelServer';
import { monthAt } from './months';
import { randomKeys, randomWorld } from './randomWorld';
import { home, readAll, switches } from './readModel';

/** What happens before a trip is answered. */
interface Happening {
  readonly passesMs: number;
  /** By these authors, each with a topic row. */
  readonly posted: readonly number[];
  /** As shares of the posts there are. */
  readonly deleted: readonly number[];
}

const happening: fc.Arbitrary<Happening> = fc.record({
  passesMs: fc.nat(20_000),
  posted: fc.array(fc.nat(29), { maxLength: 4 }),
  deleted: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 3 })
});

function apply(world: ModelWorld, { passesMs, posted, deleted }: Happening): readonly string[] {
  const gone = new Set(
    deleted.map(share => world.posts[Math.floor(share * world.posts.length)]?.postKey ?? '')
  );
  world.nowMs += passesMs;
  const stay = (row: ModelRow): boolean => !gone.has(row.postKey);
  world.posts = world.posts.filter(stay);
  // The rows about a deleted post stay for a while.
  for (const author of posted) {
    const id = (world.posts[world.posts.length - 1]?.id ?? 0) + 1;
    const row = {
      createdMs: world.nowMs,
      visibleMs: world.nowMs + (id % 3) * 10_000,
      month: monthAt(world.nowMs, 0)
    };
    const key = String(10 + author);
    world.posts = [...world.posts, { ...row, id, key, postKey: `${key}.${id}` }];
    const topicId = (world.topics[world.topics.length - 1]?.id ?? 0) + 1;
    world.topics = [...world.topics, { ...row, id: topicId, key: '#budget', postKey: `${key}.${id}` }];
  }
  return [...gone];
}

describe.each(switches)('while others post and delete ($keyStrategy, $mergesBounds)', limits => {
  it('no page repeats a post, and none leaves out what was there from beginning to end', async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([randomWorld, randomKeys, fc.array(happening, { minLength: 1, maxLength: 10 })] as const),
        async (start, keys, happenings) => {
          const world = { ...start };
          const atStart = bruteForce(world, keys);
          const everThere = new Set(atStart);
          const gone = new Set<string>();
          let trip = 0;
          const onTrip = (): void => {
            for (const key of apply(world, happenings[trip % happenings.length]!)) gone.add(key);
            for (const key of bruteForce(world, keys)) everThere.add(key);
            trip += 1;
          };
          const server = modelServer(world, { limits, onTrip });
          const { shown } = await readAll(server, home(world, keys, { limits }));
          expect(new Set(shown).size).toBe(shown.length);
          const ids = shown.map(key => Number(key.split('.')[1]));
          expect(ids).toEqual([...ids].sort((one, other) => other - one));
          expect(shown.filter(key => !everThere.has(key))).toEqual([]);
          const seen = new Set(shown);
          expect(atStart.filter(key => !gone.has(key) && !seen.has(key))).toEqual([]);
        }
      ),
      { numRuns: 60, seed: 6 }
    );
  });
});
