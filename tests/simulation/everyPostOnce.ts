import { type RunningEmulator } from '../../emulator/createEmulator';
import { type Hallway } from '../../src/state/Hallway';
import { type TimelineEntry } from '../../src/state/HallwayState';
import { Dice } from '../../scripts/fuzz/Dice';
import { Browser } from './Browser';
import { createLookout } from './lookout';
import { createNetwork } from './Network';
import { rawTenant } from './RawTenant';
import { createTemplate, fetchAs, openCopy, startMs, users } from './Tenant';
import { createVirtualTime, orderTimers, type VirtualTime } from './VirtualTime';

/** Three devices of one person, two of another. */
const clients = ['ann', 'ann', 'ann', 'bo', 'bo'] as const;
/** As many as somebody in a hurry has under way. */
const atOnce = 8;
/** Of virtual time, for a handful of posts: whatever takes longer would take for ever. */
const patienceMinutes = 3 * 24 * 60;

const failing = ['throttled', 'throttledSilently', 'busy', 'busyPage', 'serverError', 'badGateway', 'lost'];

export interface SetOutcome {
  readonly posts: number;
  readonly requests: number;
  /** Of all requests, from 0 to 1; those below included. */
  readonly failed: number;
  /** Of all requests: those that were done, and their answers lost; judged by the last thousand failures. */
  readonly doneAndLost: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

interface Client {
  readonly hallway: Hallway;
  /** A session lasts some days, and the clock of this test runs through weeks. */
  signIn(): Promise<void>;
}

/**
 * After Jepsen's test of a set (https://jepsen.io): everybody adds, half of all requests fail, one in twenty is done
 * and its answer lost, and in the end everything has to be there, once.
 */
export async function everyPostOnce(postsEach: number): Promise<SetOutcome> {
  const restoreTimers = orderTimers();
  const time = createVirtualTime(startMs);
  const template = await createTemplate();
  const { emulator, remove } = openCopy(template, { seed: 1, clock: { now: time.nowMs } });
  try {
    emulator.tenant.setSwitches({ requestLimit: 0 });
    return await postEverything({ emulator, time, postsEach });
  } finally {
    remove();
    template.remove();
    restoreTimers();
  }
}

interface Run {
  readonly emulator: RunningEmulator;
  readonly time: VirtualTime;
  readonly postsEach: number;
}

async function postEverything({ emulator, time, postsEach }: Run): Promise<SetOutcome> {
  const open = await openAll(emulator, time);
  emulator.meters.reset();
  spoil(emulator);
  const texts = open.map((_, at) => Array.from({ length: postsEach }, (_one, n) => `#${at}.${n}`));
  for (let from = 0; from < postsEach; from += atOnce) {
    open.forEach(({ hallway }, at) => {
      for (const text of texts[at]?.slice(from, from + atOnce) ?? []) void hallway.publishPost(text);
    });
    await untilSettled(open, time);
  }

  const { requests } = emulator.meters.read();
  const shares = spoiledShares(emulator);
  emulator.faults.clear();
  const rows = (await (await rawTenant(emulator)).readRows()).map(({ Body }) => Body);
  return { posts: rows.length, requests, ...shares, ...compared(texts.flat(), rows) };
}

async function openAll(emulator: RunningEmulator, time: VirtualTime): Promise<readonly Client[]> {
  const dice = new Dice(1);
  const network = createNetwork({ time, dice, faultsMet: () => 0, count: () => undefined });
  const lookout = createLookout();
  const open: Client[] = [];
  for (const [at, user] of clients.entries()) {
    let signedIn = await fetchAs(emulator, user);
    const send: typeof signedIn = (url, init) => signedIn(url, init);
    const parts = { time, dice, network, lookout, sends: { owner: send, ann: send, bo: send } };
    const { hallway } = new Browser(`client ${at}`, user, parts).open();
    const signIn = async (): Promise<void> => {
      signedIn = await fetchAs(emulator, user);
    };
    open.push({ hallway, signIn });
  }
  await time.settle();
  return open;
}

function spoil({ faults }: RunningEmulator): void {
  for (const name of ['ann', 'bo'] as const) {
    const on = { user: users[name].upn };
    faults.add({ on, fault: failing, probability: 0.5, seed: 1 });
    // Of the half that is left.
    faults.add({ on, fault: 'lost', when: 'after commit', probability: 0.1, seed: 2 });
  }
}

/** Whoever sees that a post was not sent does as he is told, and presses the button beside it. */
async function untilSettled(open: readonly Client[], time: VirtualTime): Promise<void> {
  for (let minutes = 0; minutes < patienceMinutes; minutes += 1) {
    const unsettled = open.flatMap(client => unsettledOf(client).map(entry => ({ client, entry })));
    if (unsettled.length === 0) return;
    for (const { client, entry } of unsettled.filter(one => one.entry.sending === 'failed')) {
      if (entry.failure?.kind === 'signedOut') await client.signIn();
      void client.hallway.retry(entry.post.key);
    }
    await time.advance(60_000);
  }
  throw new Error(`After days: ${JSON.stringify(open.flatMap(unsettledOf))}`);
}

function unsettledOf({ hallway }: Client): readonly TimelineEntry[] {
  return hallway.current().timeline.entries.filter(({ sending }) => sending !== 'settled');
}

/** Shares of all requests. */
function spoiledShares({ meters, faults }: RunningEmulator): Pick<SetOutcome, 'failed' | 'doneAndLost'> {
  const { total, recent } = faults.fired;
  const doneAndLost = recent.filter(({ phase }) => phase === 'after commit').length / recent.length;
  const failed = total / meters.read().requests;
  return { failed, doneAndLost: failed * doneAndLost };
}

function compared(said: readonly string[], rows: readonly string[]): Pick<SetOutcome, 'lost' | 'doubled'> {
  const there = new Set(rows);
  return {
    lost: said.filter(text => !there.has(text)),
    doubled: rows.filter((text, at) => rows.indexOf(text) !== at)
  };
}
