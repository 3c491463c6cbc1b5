/** @jest-environment node */
import { bruteForce, modelServer, type ModelRow, type ModelWorld } from './modelServer';
import { monthAt } from './months';
import { home, switches } from './readModel';
import { readPage } from './readPage';

const nowMs = Date.UTC(2026, 10, 20);
const dayMs = 86_400_000;

/** Long ago one row of 10, then 90 of 11, which are more than is answered for; lately four of 12. */
function worldOf(): ModelWorld {
  const row = (id: number, { key, createdMs }: { key: string; createdMs: number }): ModelRow => ({
    ...{ id, key, createdMs, visibleMs: 0, postKey: `${key}.${id}`, month: monthAt(createdMs, 0) }
  });
  const old = (day: number): number => Date.UTC(2026, 5, 2) + day * dayMs;
  const posts = [
    ...Array.from({ length: 200 }, (_, at) => row(at + 1, { key: '500', createdMs: old(0) })),
    { ...row(201, { key: '10', createdMs: old(1) }), createdMs: Infinity },
    ...Array.from({ length: 90 }, (_, at) => row(202 + at, { key: '11', createdMs: old(2) })),
    ...Array.from({ length: 200 }, (_, at) => row(292 + at, { key: '500', createdMs: old(60) })),
    ...Array.from({ length: 4 }, (_, at) => row(492 + at, { key: '12', createdMs: old(120 + at) }))
  ];
  return { posts, topics: [], nowMs };
}

it.each(switches)(
  'a row whose moment cannot be read hides nobody else ($keyStrategy, $mergesBounds)',
  async limits => {
    const world = worldOf();
    const keys = ['10', '11', '12'];
    const page = await readPage(modelServer(world, { limits }), home(world, keys, { limits }));
    expect(page.posts.map(post => post.postKey)).toEqual(bruteForce(world, keys).slice(0, 5));
  }
);
