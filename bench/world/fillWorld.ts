import { type RunningEmulator } from '../../emulator/createEmulator';
import { type NewItem } from '../../emulator/store/Items';
import { castOf } from './Cast';
import { followItems } from './followItems';
import { type Landmarks, landmarksOf } from './Landmarks';
import { moderationItems } from './moderationItems';
import { plotPosts } from './plotPosts';
import { postItems } from './postItems';
import { provisionSite, type SiteIds, sitePath } from './provisionSite';
import { reactionItems } from './reactionItems';
import { topicItems } from './topicItems';
import { type World } from './World';
import { type WorldSize } from './WorldSize';

/** Kept in the tenant's settings: how far the filling came. */
const provisioned = 'bench.siteIds';
const loaded = (list: string): string => `bench.loaded.${list}`;

/** Makes the world, or goes on where it was broken off. @param onProgress is told the list that is next */
export async function fillWorld(
  emulator: RunningEmulator,
  size: WorldSize,
  onProgress: (list: string) => void
): Promise<Landmarks> {
  const { settings } = emulator.tenant.store;
  const ids = (settings.get(provisioned) as SiteIds | undefined) ?? (await provisionSite(emulator, size));
  settings.set(provisioned, ids);
  const cast = castOf(size);
  const world: World = { size, cast, plot: plotPosts(size, cast), firstId: ids.first };
  for (const [list, items] of itemsOf(world, ids.owner)) {
    onProgress(list);
    load(emulator, list, items);
  }
  return landmarksOf(world);
}

/** Whether the site of an unfinished world is whole, so that filling can go on. */
export function isProvisioned({ tenant }: RunningEmulator): boolean {
  return tenant.store.settings.get(provisioned) !== undefined;
}

function itemsOf(world: World, moderatorId: number): readonly (readonly [string, () => Iterable<NewItem>])[] {
  return [
    ['HallwayPosts', () => postItems(world)],
    ['HallwayTopics', () => topicItems(world)],
    ['HallwayReactions', () => reactionItems(world)],
    ['HallwayFollows', () => followItems(world)],
    ['HallwayModeration', () => moderationItems(world, moderatorId)]
  ];
}

function load({ tenant }: RunningEmulator, name: string, items: () => Iterable<NewItem>): void {
  const { store } = tenant;
  if (store.settings.get(loaded(name)) === true) return;
  const webId = store.sites.byUrl(sitePath)?.webId ?? '';
  const list = store.lists.byUrl(webId, `${sitePath}/Lists/${name}`);
  if (!list) throw new Error(`There is no list ${name}.`);
  store.transact(() => {
    store.items.load(list.id, items());
    store.settings.set(loaded(name), true);
  });
}
