import { createHash } from 'node:crypto';
import { actions, type Scene } from './actions';
import { Browser } from './Browser';
import { alwaysHolds, inTheEndHolds, type Row, unsentOfOthers, type Violation } from './checks';
import { Dice } from '../../scripts/fuzz/Dice';
import { History } from './History';
import { createNetwork, type NetworkFault } from './Network';
import { fetchAs, openCopy, siteUrl, startMs, type Template, type UserName } from './Tenant';
import { createVirtualTime } from './VirtualTime';

export interface Outcome {
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** What happened, a line each: the same seed gives the same. */
  readonly trace: readonly string[];
  readonly traceHash: string;
  readonly faults: ReadonlyMap<NetworkFault, number>;
  readonly crashes: number;
  /** Posts the server has acknowledged. */
  readonly acknowledged: number;
}

export interface SimulationOptions {
  readonly seed: number;
  readonly steps: number;
  readonly template: Template;
}

/** Real Hallways in several browsers, a real emulator between them, and everything else decided by the seed. */
export async function simulate({ seed, steps, template }: SimulationOptions): Promise<Outcome> {
  const dice = new Dice(seed);
  const time = createVirtualTime(startMs);
  const { emulator, remove } = openCopy(template, { seed, clock: { now: time.nowMs } });
  const network = createNetwork(time, dice);
  const open = async (name: string, user: UserName): Promise<Browser> =>
    new Browser(name, user, { time, dice, network, send: await fetchAs(emulator, user) });
  const browsers = [
    await open('Ann’s laptop', 'ann'),
    await open('Ann’s phone', 'ann'),
    await open('Bo’s desk', 'bo')
  ];
  const scene: Scene = { dice, time, network, browsers, history: new History(), uttered: [], crashes: 0 };
  const trace: string[] = [];
  const readAsOwner = await rowReader(await fetchAs(emulator, 'owner'));

  for (const browser of browsers) browser.open();
  await time.settle();
  network.rate = 0.1 + 0.4 * dice.roll();
  // F38, F41: half of all tenants show new rows late.
  emulator.tenant.setSwitches({ requestLimit: 0, lateVisibilityMs: dice.percent(50) ? 30_000 : 0 });
  const violations: Violation[] = [];
  for (let step = 0; step < steps && violations.length === 0; step += 1) {
    const browser = dice.pick(browsers);
    for (const one of browsers) scene.crashes += one.buryDead();
    const what = await dice.weighted(actions)(scene, browser);
    await time.settle();
    trace.push(`${step} ${time.nowMs() - startMs} ${browser.name}: ${what}`);
    violations.push(...unsentOfOthers(scene.history, browsers));
    if (step % 10 === 9) violations.push(...alwaysHolds(await readAsOwner(), browsers));
  }
  if (violations.length === 0) violations.push(...(await end(scene, readAsOwner)));
  const rows = await readAsOwner();
  remove();
  return {
    seed,
    violations,
    trace,
    traceHash: createHash('sha256').update(trace.join('\n')).digest('hex'),
    faults: network.met,
    crashes: scene.crashes,
    acknowledged: rows.length
  };
}

/** The weather clears, everybody opens the page once more, and half an hour passes. */
async function end(scene: Scene, readAsOwner: () => Promise<readonly Row[]>): Promise<readonly Violation[]> {
  const { time, network, browsers, history } = scene;
  network.rate = 0;
  for (const browser of browsers) comeBack(browser);
  // Whoever sees that posts could not be loaded presses the button that says so.
  await time.advance(60_000);
  refreshAll(browsers);
  await time.advance(30 * 60_000);
  refreshAll(browsers);
  await time.advance(60_000);
  for (const { tab, said } of scene.uttered) {
    if (tab.fake.isDead && said.wish === 'gone') said.wish = 'either';
  }
  const rows = await readAsOwner();
  return [...alwaysHolds(rows, browsers), ...inTheEndHolds(history, { rows, browsers })];
}

function comeBack(browser: Browser): void {
  browser.buryDead();
  for (const tab of browser.tabs) tab.fake.killAfter(Infinity);
  browser.setOnline(true);
  browser.open();
}

function refreshAll(browsers: readonly Browser[]): void {
  for (const { tabs } of browsers) for (const { hallway } of tabs) void hallway.refresh();
}

type Send = Awaited<ReturnType<typeof fetchAs>>;

async function rowReader(send: Send): Promise<() => Promise<readonly Row[]>> {
  const list = `${siteUrl}/_api/web/getList('/sites/team/Lists/HallwayPosts')`;
  const address = `${list}/items?$select=Id,Body,PostKey,AuthorId&$orderby=Id desc&$top=5000`;
  return async () => {
    const response = await send(address, { headers: { Accept: 'application/json;odata=nometadata' } });
    return ((await response.json()) as { value: Row[] }).value;
  };
}
