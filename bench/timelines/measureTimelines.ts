import { type Figure } from '../Figure';
import { startWorld } from '../ServedWorld';
import { readerNames } from '../world/Cast';
import { keptWorld } from '../world/keptWorld';
import { bruteForceIn } from './bruteForce';
import { isWanted, type Measured, type Round } from './Measured';
import { measureEveryone } from './measureEveryone';
import { measureHome } from './measureHome';
import { measurePlaces } from './measurePlaces';
import { type Costs, figuresOf } from './timelineFigures';
import { type Cost } from './Visitor';

export const TIMELINE_POSTS = 1_000_000;
const smallPosts = 1000;
const people = 10_000;

/** What timelines cost in a world of a million posts, and whether they cost the same in one of a thousand. */
export async function measureTimelines(
  onProgress: (doing: string) => void,
  posts = TIMELINE_POSTS
): Promise<readonly Figure[]> {
  const kept = (count: number): Promise<string> =>
    keptWorld({ posts: count, people }, list => onProgress(`Filling ${list} for ${count} posts...`));
  const large = await costsIn(await kept(posts), true);
  const small = await costsIn(await kept(smallPosts), false);
  return figuresOf(large, small);
}

async function costsIn(database: string, isWhole: boolean): Promise<Costs> {
  const world = await startWorld(database);
  const truth = bruteForceIn(database);
  try {
    return new Map((await measureAll({ world, truth, isWhole })).flatMap(withCost));
  } finally {
    truth.close();
    world.close();
  }
}

/** One after the other: what one takes must not be counted for another. */
async function measureAll(round: Round): Promise<Measured> {
  const measured = [...(await measureEveryone(round)), ...(await measurePlaces(round))];
  const readers = readerNames.filter(reader => isWanted(round, `home.${reader}`));
  for (const reader of readers) measured.push(...(await measureHome(reader, round)));
  return measured;
}

function withCost([step, cost]: Measured[number]): readonly (readonly [string, Cost])[] {
  return cost ? [[step, cost]] : [];
}
