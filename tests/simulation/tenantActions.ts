import { type Browser } from './Browser';
import { tagIn } from './History';
import { type Scene } from './Scene';

/** What colleagues, owners, the tenant and the device do, past all of Hallway's own code; says what, for the trace. */

/** Somebody reads the key of a post that is on its way over a shoulder, and takes it. */
export async function squat({ history, tenant, dice, count }: Scene, { tabs }: Browser): Promise<string> {
  const unsent = tabs.flatMap(({ hallway }) =>
    hallway.current().timeline.entries.filter(({ sending, change, post }) => {
      return sending !== 'settled' && change === 'publish' && history.of(post.text)?.user === 'ann';
    })
  );
  if (unsent.length === 0) return 'no key to take';
  const { post } = dice.pick(unsent);
  const { key } = post;
  const row = { Title: 'mine now', Body: 'mine now', PostKey: key };
  if (await tenant.owner.post("/_api/web/getList('/sites/team/Lists/HallwayPosts')/items", row)) {
    count('F14 key taken');
    const said = history.of(post.text);
    if (said) said.isTaken = true;
  }
  return `take the key ${key}`;
}

/** An owner throws a post away. */
export async function throwAway({ history, tenant, dice, count }: Scene): Promise<string> {
  const rows = (await tenant.readRows()).filter(({ Body }) => tagIn(Body) !== undefined);
  if (rows.length === 0) return 'nothing to throw away';
  const { Id, Body } = dice.pick(rows);
  const said = history.of(Body);
  if (said) Object.assign(said, { wish: 'either', isThrownAway: true });
  await tenant.owner.post(`/_api/web/getList('/sites/team/Lists/HallwayPosts')/items(${Id})/recycle()`);
  count('F18 thrown away');
  return `throw away ${Body}`;
}

export function spell({ weather, time, dice }: Scene, { user }: Browser): string {
  const forMs = dice.below(10 * 60_000);
  return weather.spell(user, { fromMs: time.nowMs(), forMs });
}

/** Another version of Hallway sets up more lists than this one knows, and an owner goes back to the older. */
export async function otherSchema({ tenant, dice, count }: Scene): Promise<string> {
  const version = dice.percent(50) ? 2 : 1;
  await setSchema(tenant, version);
  count('F40 other schema');
  return `schema ${version}`;
}

export async function setSchema({ owner }: Scene['tenant'], version: number): Promise<void> {
  const list = "/_api/web/getList('/sites/team/Lists/HallwaySettings')/items";
  const rows = (await owner.get(`${list}?$select=Id,RowKey`)) as { value: { Id: number; RowKey: string }[] };
  const row = rows.value.find(({ RowKey }) => RowKey === 'schema-version');
  await owner.post(`${list}(${row?.Id})`, { Value: String(version) }, 'MERGE');
}

/** What is written on a device that keeps nothing lives as long as its page, and its writer is told. */
export function storage({ dice, history, count }: Scene, browser: Browser): string {
  browser.setFull(dice.percent(40));
  if (!browser.isFull) return 'the device keeps again';
  count('F35 storage refused');
  const entries = browser.tabs.flatMap(({ hallway }) => hallway.current().timeline.entries);
  const unsent = entries.filter(({ sending }) => sending !== 'settled');
  const atStake = [
    ...unsent.map(({ post }) => history.of(post.text)),
    ...history.all().filter(said => said.browser === browser.name)
  ];
  for (const said of atStake) if (said) said.isRisky = true;
  return 'the device keeps nothing more';
}
