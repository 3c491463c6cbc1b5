/** @jest-environment node */
import * as fc from 'fast-check';
import { bruteForce, modelServer, type ModelServer, type ModelWorld } from './modelServer';
import { randomKeys, randomWorld } from './randomWorld';
import { home, readAll, switches } from './readModel';
import { readPage } from './readPage';

/** Who writes most, and whoever has a burst: first months are refused, then windows land on them. */
function busiest({ posts }: ModelWorld): readonly string[] {
  const counts = new Map<string, number>();
  for (const { key } of posts) if (key !== '510') counts.set(key, (counts.get(key) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first ? [first[0]] : ['10'];
}

function landings({ trips }: ModelServer): number {
  return trips.filter(({ parts }) => parts.some(part => part.kind === 'walk' && part.top === 1)).length;
}

describe.each(switches)('one busy person ($keyStrategy, bounds merged: $mergesBounds)', limits => {
  it('is read as every row tells, also where windows begin at a place that was guessed', async () => {
    let landed = 0;
    await fc.assert(
      fc.asyncProperty(randomWorld, async world => {
        const keys = busiest(world);
        const server = modelServer(world, { limits });
        expect((await readAll(server, home(world, keys, { limits }))).shown).toEqual(bruteForce(world, keys));
        landed += landings(server);
      }),
      { numRuns: 20, seed: 11 }
    );
    if (limits.mergesBounds && limits.keyStrategy !== 'each') expect(landed).toBeGreaterThan(3);
  });
});

describe.each(switches)('reading on ($keyStrategy, bounds merged: $mergesBounds)', limits => {
  it('below where an earlier reading ended finds what follows there, and reads nothing above', async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([randomWorld, randomKeys, fc.nat(400), fc.boolean()] as const),
        async (world, keys, skipped, isWarm) => {
          const all = bruteForce(world, keys);
          const last = world.posts.find(post => post.postKey === all[skipped % Math.max(1, all.length)]);
          if (!last) return;
          const from = { id: last.id, createdMs: last.createdMs };
          const remembered = { from, headId: isWarm ? world.posts.length : 0 };
          const server = modelServer(world, { limits });
          const page = await readPage(server, home(world, keys, { limits, remembered }), last.id);
          const at = all.indexOf(last.postKey) + 1;
          expect(page.posts.map(post => post.postKey)).toEqual(all.slice(at, at + limits.pageSize));
          const above = server.asked.filter(
            ({ part }) => part.lane.list === 'posts' && (part.belowId ?? Infinity) > last.id
          );
          expect(above).toEqual([]);
        }
      ),
      { numRuns: 25, seed: 12 }
    );
  });
});
