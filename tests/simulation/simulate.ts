import { createHash } from 'node:crypto';
import { type RunningEmulator } from '../../emulator/createEmulator';
import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { actions, like, remove, rewrite } from './actions';
import { Browser, type Tab } from './Browser';
import { alwaysHolds, atRest, inTheEndHolds, type Violation } from './checks';
import { editsHold, sentInTheDark } from './editChecks';
import { Dice } from '../../scripts/fuzz/Dice';
import { closeLeft, rememberLeft, strangersLeft, toldApart, underOwnName } from './guests';
import { History } from './History';
import { likedOnce, likesHold } from './likes';
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
  const scene = await openScene(emulator, { seed, time, ids: template.ids });
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
  { seed, time, ids }: { seed: number; time: VirtualTime } & Pick<Template, 'ids'>
): Promise<CountedScene> {
  const dice = new Dice(seed);
  const counts = new Map<string, number>();
  const count = (fault: string): void => void counts.set(fault, (counts.get(fault) ?? 0) + 1);
  const weather = createWeather(emulator.faults, dice);
  const network = createNetwork({ time, dice, count, faultsMet: weather.total });
  const lookout = createLookout();
  const as = (user: UserName): Promise<Fetch> => fetchAs(emulator, user);
  const sends = { owner: await as('owner'), ann: await as('ann'), bo: await as('bo') };
  const open = (name: string, user: UserName): Browser =>
    new Browser(name, user, { time, dice, network, lookout, sends });
  const browsers = [open('Ann’s laptop', 'ann'), open('Ann’s phone', 'ann'), open('Bo’s desk', 'bo')];
  const tenant = await rawTenant(emulator);
  const parts = { dice, time, network, weather, lookout, tenant, ids, browsers, count, counts };
  // F38, F41: half of all tenants show new rows late.
  const isLate = dice.percent(50);
  emulator.tenant.setSwitches({ requestLimit: 0, lateVisibilityMs: isLate ? 30_000 : 0 });
  if (isLate) count('F38, F41 rows come late');
  return { ...parts, history: new History(), likes: new Map(), uttered: [], crashes: 0 };
}

/** Until something is not as promised. */
async function live(
  scene: Scene,
  { steps, trace }: { steps: number; trace: string[] }
): Promise<readonly Violation[]> {
  const { time, dice, browsers, network, weather, history, tenant, ids } = scene;
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
    const broken = [...toldApart(history, browsers), ...sentInTheDark(scene)];
    if (step % 5 === 4) {
      const rows = await tenant.readRows();
      history.witness(rows);
      broken.push(...alwaysHolds(history, { rows, browsers }), ...underOwnName(history, { rows, ids }));
      broken.push(...likedOnce(await tenant.readLikes()));
    }
    if (broken.length > 0) return broken;
  }
  return [];
}

/**
 * The weather clears. Whoever was a guest comes once more and sees to what he left; then everybody opens the page, half
 * an hour passes, and each has some last words.
 */
async function end(scene: Scene): Promise<readonly Violation[]> {
  const { network, weather, browsers, history, tenant, ids } = scene;
  network.rate = 0;
  weather.clear();
  await setSchema(tenant, 1);
  const ofGuests = await lastVisits(scene);
  for (const browser of browsers) comeBack(browser, browser.user);
  await halfAnHour(scene);
  const ofStrangers = strangersLeft(browsers);
  browsers.forEach(closeLeft);
  await lookOn(scene);
  for (const { tab, said } of scene.uttered) {
    if (tab.fake.isDead && said.wish === 'gone') said.wish = 'either';
  }
  const rows = await tenant.readRows();
  const seen = { rows, browsers };
  return [
    ...ofGuests,
    ...ofStrangers,
    ...toldApart(history, browsers),
    ...underOwnName(history, { rows, ids }),
    ...alwaysHolds(history, seen),
    ...inTheEndHolds(history, seen),
    ...editsHold(history, seen),
    ...likesHold(scene, { rows, likeRows: await tenant.readLikes() }),
    ...sentInTheDark(scene)
  ];
}

async function lastVisits(scene: Scene): Promise<readonly Violation[]> {
  const visited = scene.browsers.filter(({ hadGuest }) => hadGuest);
  if (visited.length === 0) return [];
  for (const browser of visited) comeBack(browser, browser.user === 'ann' ? 'bo' : 'ann');
  await halfAnHour(scene);
  const strangers = strangersLeft(visited);
  visited.forEach(closeLeft);
  visited.forEach(rememberLeft);
  const restless = visited.flatMap(browser => browser.tabs.flatMap(tab => atRest(browser, tab)));
  return [...strangers, ...restless];
}

async function halfAnHour({ time, browsers }: Scene): Promise<void> {
  for (const browser of browsers) browser.setSeen(false);
  await time.advance(60_000);
  // Whoever sees that posts could not be loaded presses the button that says so.
  refresh(browsers, ({ hallway }) => hallway.current().timeline.failure !== undefined);
  await time.advance(30 * 60_000);
  refresh(browsers, () => true);
  await time.advance(60_000);
}

/** Everybody has some last words, changes and deletes something while all look on: nobody reads anew, and all see what a fresh reading gives. */
async function lookOn(scene: Scene): Promise<void> {
  const { time, browsers, network } = scene;
  for (const browser of browsers) browser.setSeen(true);
  await time.advance(5_000);
  const each = Math.max(1, Math.ceil((enoughWrites - network.acknowledged) / browsers.length));
  for (const browser of browsers) lastWords(scene, { browser, count: each });
  await time.advance(60_000);
  for (const act of [rewrite, remove, like, like, like]) for (const browser of browsers) act(scene, browser);
  // Counts are taken again within 150 s and one look more.
  await time.advance(4 * 60_000);
  for (const { tabs } of browsers) for (const { hallway } of tabs) void hallway.showNewPosts();
  await time.advance(5_000);
}

function comeBack(browser: Browser, person: UserName): void {
  browser.signIn(person);
  browser.buryDead();
  for (const tab of browser.tabs) tab.fake.killAfter(Infinity);
  browser.setOnline(true);
  browser.setFull(false);
  closeLeft(browser);
  browser.open();
}

/** A seed of bad weather says the more in the end: at least twenty have to be acknowledged. */
const enoughWrites = 24;

function lastWords({ history }: Scene, { browser, count }: { browser: Browser; count: number }): void {
  const { tabs, user, name } = browser;
  for (const { hallway } of tabs) {
    // What was half typed stands in the field, and goes first.
    void hallway.publishPost(hallway.readDraft());
    for (let words = 0; words < count; words += 1) {
      void hallway.publishPost(history.say(user, name).texts[0] ?? '');
    }
  }
}

function refresh(browsers: readonly Browser[], isWanted: (tab: Tab) => boolean): void {
  for (const { hallway } of browsers.flatMap(({ tabs }) => tabs.filter(isWanted))) void hallway.refresh();
}
