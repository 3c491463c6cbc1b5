import { sharePointLimits, type Limits } from './Limits';
import { type ModelServer, type ModelWorld } from './modelServer';
import { monthAt } from './months';
import { peopleLane, tagLane } from './Part';
import { birthMs } from './randomWorld';
import { beginReading, type Placed, type Reading, type Remembered } from './Reading';
import { readPage, type Page } from './readPage';

/** So low that every kind of plan is needed in a world of hundreds. */
const small: Limits = {
  ...sharePointLimits,
  ...{ threshold: 50, partRows: 40, keysPerPart: 6, walkRows: 30, headRows: 20, rungsPerTrip: 4, pageSize: 5 }
};

export const switches = (['in', 'or', 'each'] as const).flatMap(keyStrategy =>
  [true, false].map(mergesBounds => ({ ...small, keyStrategy, mergesBounds }))
);

export function home(
  world: ModelWorld,
  keys: readonly string[],
  { limits, remembered }: { limits: Limits; remembered?: Remembered }
): Reading<Placed> {
  const tags = keys.filter(key => key.startsWith('#'));
  const feeds = [
    { lane: peopleLane, keys: keys.filter(key => !tags.includes(key)) },
    { lane: tagLane, keys: tags }
  ];
  const calendar = { nowMs: world.nowMs, firstMonth: monthAt(birthMs, -1) };
  return beginReading(feeds, { calendar, limits, remembered });
}

/** All pages to the end, and how each began. */
export async function readAll(
  server: ModelServer,
  reading: Reading<Placed>
): Promise<{ shown: string[]; reading: Reading<Placed> }> {
  const shown: string[] = [];
  let [cursor, known]: [number | undefined, Reading<Placed>] = [Infinity, reading];
  while (cursor !== undefined) {
    const page: Page<Placed> = await readPage(server, known, cursor);
    if (page.olderCursor !== undefined && page.posts.length !== small.pageSize)
      throw new Error('A page is short');
    shown.push(...page.posts.map(post => post.postKey));
    if (server.trips.length > 2000) throw new Error('The reading does not end');
    [cursor, known] = [page.olderCursor, page.reading];
  }
  return { shown, reading: known };
}
