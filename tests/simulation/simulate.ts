import { createHash } from 'node:crypto';
import { type RunningEmulator } from '../../emulator/createEmulator';
import { actions } from './actions';
import { Browser } from './Browser';
import { alwaysHolds, inTheEndHolds, unsentOfOthers, type Violation } from './checks';
import { editsHold, sentInTheDark } from './editChecks';
import { Dice } from '../../scripts/fuzz/Dice';
import { History } from './History';
import { createLookout } from './lookout';
import { createNetwork } from './Network';
import { rawTenant } from './RawTenant';
import { type Scene } from './Scene';
import { fetchAs, openCopy, startMs, type Template, type UserName } from './Tenant';
import { setSchema } from './tenantActions';
import { createVirtualTime, type VirtualTime } from './VirtualTime';
import { createWeather } from './weather';

export interface Outcome {
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** What happened, a line each: the same seed gives the same. */
  readonly trace: readonly string[];
  readonly traceHash: string;
  readonly faults: Readonly<Record<string, number>>;
  readonly crashes: number;
  /** Posts, edits and deletes the server has acknowledged. */
  readonly acknowledged: number;
}

export interface SimulationOptions {
  readonly seed: number;
  readonly steps: number;
  readonly template: Template;
}

/** Real Hallways in several browsers, a real emulator between them, and everything else decided by the seed. */
export async function simulate({ seed, steps, template }: SimulationOptions): Promise<Outcome> {
  const time = createVirtualTime(startMs);
  const { emulator, remove } = openCopy(template, { seed, clock: { now: time.nowMs } });
  const scene = await openScene(emulator, { seed, time });
  const { browsers, network, weather, counts } = scene;
  const trace: string[] = [];

  const violations = [...(await live(scene, { steps, trace })), ...(await end(scene))];
  remove();
  return {
    seed,
    violations: violations.slice(0, 1 + browsers.length),
    trace,
    traceHash: createHash('sha256').update(trace.join('\n')).digest('hex'),
    faults: { ...Object.fromEntries(counts), ...weather.met() },
    crashes: scene.crashes,
    acknowledged: network.acknowledged
  };
}

interface CountedScene extends Scene {
  readonly counts: ReadonlyMap<string, number>;
}

async function openScene(
  emulator: RunningEmulator,
  { seed, time }: { seed: number; time: VirtualTime }
): Promise<CountedScene> {
  const dice = new Dice(seed);
  const counts = new Map<string, number>();
  const count = (fault: string): void => void counts.set(fault, (counts.get(fault) ?? 0) + 1);
  const weather = createWeather(emulator.faults, dice);
  const network = createNetwork({ time, dice, count, faultsMet: weather.total });
  const lookout = createLookout();
  const open = async (name: string, user: UserName): Promise<Browser> =>
    new Browser(name, user, { time, dice, network, lookout, send: await fetchAs(emulator, user) });
  const browsers = [
    await open('Ann’s laptop', 'ann'),
    await open('Ann’s phone', 'ann'),
    await open('Bo’s desk', 'bo')
  ];
  const tenant = await rawTenant(emulator);
  const parts = { dice, time, network, weather, lookout, tenant, browsers, count, counts };
  // F38, F41: half of all tenants show new rows late.
  const isLate = dice.percent(50);
  emulator.tenant.setSwitches({ requestLimit: 0, lateVisibilityMs: isLate ? 30_000 : 0 });
  if (isLate) count('F38, F41 rows come late');
  return { ...parts, history: new History(), uttered: [], crashes: 0 };
}

/** Until something is not as promised. */
async function live(
  scene: Scene,
  { steps, trace }: { steps: number; trace: string[] }
): Promise<readonly Violation[]> {
  const { time, dice, browsers, network, weather, history, tenant } = scene;
  for (const browser of browsers) browser.open();
  await time.settle();
  network.rate = 0.1 * dice.roll();
  weather.blow(['ann', 'bo'], 0.05 + 0.3 * dice.roll());
  for (let step = 0; step < steps; step += 1) {
    const browser = dice.pick(browsers);
    for (const one of browsers) scene.crashes += one.buryDead();
    const what = await dice.weighted(actions)(scene, browser);
    await time.settle();
    trace.push(`${step} ${time.nowMs() - startMs} ${browser.name}: ${what}`);
    const broken = [...unsentOfOthers(history, browsers), ...sentInTheDark(scene)];
    if (step % 5 === 4) {
      const rows = await tenant.readRows();
      history.witness(rows);
      broken.push(...alwaysHolds(history, { rows, browsers }));
    }
    if (broken.length > 0) return broken;
  }
  return [];
}

/** The weather clears, everybody opens the page once more, half an hour passes, and each has a last word. */
async function end(scene: Scene): Promise<readonly Violation[]> {
  const { time, network, weather, browsers, history, tenant } = scene;
  network.rate = 0;
  weather.clear();
  await setSchema(tenant, 1);
  for (const browser of browsers) comeBack(browser);
  // Whoever sees that posts could not be loaded presses the button that says so.
  for (const ms of [60_000, 30 * 60_000, 60_000]) {
    await time.advance(ms);
    refreshAll(browsers);
  }
  await time.advance(60_000);
  for (const browser of browsers) lastWord(scene, browser);
  await time.advance(60_000);
  refreshAll(browsers);
  await time.advance(60_000);
  for (const { tab, said } of scene.uttered) {
    if (tab.fake.isDead && said.wish === 'gone') said.wish = 'either';
  }
  const rows = await tenant.readRows();
  const seen = { rows, browsers };
  return [
    ...alwaysHolds(history, seen),
    ...inTheEndHolds(history, seen),
    ...editsHold(history, seen),
    ...sentInTheDark(scene)
  ];
}

function comeBack(browser: Browser): void {
  browser.buryDead();
  for (const tab of browser.tabs) tab.fake.killAfter(Infinity);
  browser.setOnline(true);
  browser.setFull(false);
  browser.open();
}

function lastWord({ history }: Scene, { tabs, user, name }: Browser): void {
  for (const { hallway } of tabs) {
    const said = history.say(user, name);
    void hallway.publishPost(said.texts[0] ?? '');
  }
}

function refreshAll(browsers: readonly Browser[]): void {
  for (const { tabs } of browsers) for (const { hallway } of tabs) void hallway.refresh();
}
