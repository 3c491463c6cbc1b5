import { peopleLane, tagLane } from '../../src/backend/sharepoint/planner/Part';
import { type Feed } from '../../src/backend/sharepoint/planner/Reading';
import { type ServedWorld } from '../ServedWorld';
import { type ReaderName } from '../world/Cast';
import { plannedTimeline } from './plannedTimeline';
import { costOfPage } from './readPages';
import { type Cost, type Visitor, visitorOf } from './Visitor';

/** Home of one reader: all of it unknown; what he follows known; and how much they write, too. */
export async function measureHome(
  world: ServedWorld,
  reader: ReaderName,
  pages: 'first' | 'all'
): Promise<readonly (readonly [string, Cost | undefined])[]> {
  const visitor = await visitorOf(world, world.landmarks.readers[reader]);
  const cold = await visitor.measure(async () =>
    plannedTimeline(visitor, await feedsOf(visitor)).readNewest()
  );
  const home = plannedTimeline(visitor, await feedsOf(visitor));
  const cached = await visitor.measure(() => home.readNewest());
  const again = home.nextVisit();
  const learned = await visitor.measure(() => again.readNewest());
  const tenth =
    pages === 'all' ? await costOfPage(visitor, again, { newest: learned.result, number: 10 }) : undefined;
  return [
    [`home.${reader}.cold`, cold.cost],
    [`home.${reader}.cached`, cached.cost],
    [`home.${reader}.learned`, learned.cost],
    [`home.${reader}.page10`, tenth]
  ];
}

/** What I follow, and my own. */
async function feedsOf({ backend, fetch, webUrl }: Visitor): Promise<readonly Feed[]> {
  const opening = await backend.installation.open();
  const me = opening.user?.key ?? '';
  const list = `${webUrl}/_api/web/GetList('${new URL(webUrl).pathname}/Lists/HallwayFollows')`;
  const answer = await fetch(`${list}/items?$select=Target&$filter=UserKey eq '${me}'&$top=5000`, {
    headers: { accept: 'application/json;odata=nometadata' }
  });
  const { value } = (await answer.json()) as { value: readonly { readonly Target: string }[] };
  const targets = value.map(row => row.Target);
  const people = targets.filter(target => target.startsWith('@')).map(target => target.slice(1));
  return [
    { lane: peopleLane, keys: [me, ...people] },
    { lane: tagLane, keys: targets.filter(target => target.startsWith('#')) }
  ];
}
