import { peopleLane, tagLane } from '../../src/backend/sharepoint/planner/Part';
import { type Figure } from '../Figure';
import { type ServedWorld, startWorld } from '../ServedWorld';
import { readerNames, upnOf } from '../world/Cast';
import { keptWorld } from '../world/keptWorld';
import { measureHome } from './measureHome';
import { plannedTimeline } from './plannedTimeline';
import { costOfPage, type Pages } from './readPages';
import { type Costs, figuresOf } from './timelineFigures';
import { type Cost, type Visitor, visitorOf } from './Visitor';

export const TIMELINE_POSTS = 1_000_000;
const smallPosts = 1000;
const people = 10_000;
/** Whoever looks at everybody's. */
const passerBy = upnOf(4);

/** What timelines cost in a world of a million posts, and whether they cost the same in one of a thousand. */
export async function measureTimelines(
  onProgress: (doing: string) => void,
  posts = TIMELINE_POSTS
): Promise<readonly Figure[]> {
  const kept = (count: number): Promise<string> =>
    keptWorld({ posts: count, people }, list => onProgress(`Filling ${list} for ${count} posts...`));
  const large = await costsIn(await kept(posts), 'all');
  const small = await costsIn(await kept(smallPosts), 'first');
  return figuresOf(large, small);
}

async function costsIn(database: string, pages: 'first' | 'all'): Promise<Costs> {
  const world = await startWorld(database);
  try {
    const costs: (readonly [string, Cost | undefined])[] = [];
    const visitor = await visitorOf(world, passerBy);
    costs.push(...(await measureEveryone(visitor, pages)));
    for (const reader of readerNames) costs.push(...(await measureHome(world, reader, pages)));
    for (const place of placesIn(visitor, world)) costs.push(...(await measurePlace(visitor, place, pages)));
    return new Map(costs.flatMap(([name, cost]) => (cost ? [[name, cost]] : [])));
  } finally {
    world.close();
  }
}

type Measured = readonly (readonly [string, Cost | undefined])[];

/** The first page comes with all else that the first screen needs. */
async function measureEveryone(visitor: Visitor, pages: 'first' | 'all'): Promise<Measured> {
  const { posts, installation } = visitor.backend;
  const first = await visitor.measure(async () => {
    const opening = await installation.open();
    if (opening.kind !== 'ready') throw new Error(`The world is ${opening.kind}.`);
    return opening.newest;
  });
  const tenth =
    pages === 'all' ? await costOfPage(visitor, posts, { newest: first.result, number: 10 }) : undefined;
  return [
    ['everyone.any.first', first.cost],
    ['everyone.any.page10', tenth]
  ];
}

interface MeasuredPlace {
  readonly name: string;
  readonly pages: Pages;
}

function placesIn(visitor: Visitor, { landmarks }: ServedWorld): readonly MeasuredPlace[] {
  return [
    ...Object.entries(landmarks.people).map(([name, key]) => ({
      name: `person.${name}`,
      pages: plannedTimeline(visitor, [{ lane: peopleLane, keys: [key] }])
    })),
    ...Object.entries(landmarks.topics).map(([name, tag]) => ({
      name: `topic.${name}`,
      pages: plannedTimeline(visitor, [{ lane: tagLane, keys: [`#${tag}`] }])
    }))
  ];
}

async function measurePlace(
  visitor: Visitor,
  { name, pages }: MeasuredPlace,
  wanted: 'first' | 'all'
): Promise<Measured> {
  const first = await visitor.measure(() => pages.readNewest());
  const tenth =
    wanted === 'all' ? await costOfPage(visitor, pages, { newest: first.result, number: 10 }) : undefined;
  return [
    [`${name}.first`, first.cost],
    [`${name}.page10`, tenth]
  ];
}
