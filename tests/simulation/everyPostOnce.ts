import { type Hallway } from '../../src/state/Hallway';
import { Dice } from '../../scripts/fuzz/Dice';
import { Browser } from './Browser';
import { createLookout } from './lookout';
import { createNetwork } from './Network';
import { rawTenant } from './RawTenant';
import { createTemplate, fetchAs, openCopy, startMs, users } from './Tenant';
import { createVirtualTime, orderTimers } from './VirtualTime';

/** Three devices of one person, two of another. */
const clients = ['ann', 'ann', 'ann', 'bo', 'bo'] as const;
/** As many as somebody in a hurry has under way. */
const atOnce = 8;

const failing = ['throttled', 'throttledSilently', 'busy', 'busyPage', 'serverError', 'badGateway', 'lost'];

export interface SetOutcome {
  readonly posts: number;
  readonly requests: number;
  readonly faults: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
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
  emulator.tenant.setSwitches({ requestLimit: 0 });
  const hallways = await openAll(emulator, time);
  for (const name of ['ann', 'bo'] as const) {
    const on = { user: users[name].upn };
    emulator.faults.add({ on, fault: failing, probability: 0.5, seed: 1 });
    // Of the half that is left.
    emulator.faults.add({ on, fault: 'lost', when: 'after commit', probability: 0.1, seed: 2 });
  }

  const texts = hallways.map((_, at) => Array.from({ length: postsEach }, (_one, n) => `#${at}.${n}`));
  for (let from = 0; from < postsEach; from += atOnce) {
    hallways.forEach((hallway, at) => {
      for (const text of texts[at]?.slice(from, from + atOnce) ?? []) void hallway.publishPost(text);
    });
    while (hallways.some(isSending)) await time.advance(60_000);
  }

  const { requests } = emulator.meters.read();
  const faults = emulator.faults.fired.total;
  emulator.faults.clear();
  const rows = (await (await rawTenant(emulator)).readRows()).map(({ Body }) => Body);
  remove();
  template.remove();
  restoreTimers();
  return { posts: rows.length, requests, faults, ...compared(texts.flat(), rows) };
}

async function openAll(
  emulator: Parameters<typeof fetchAs>[0],
  time: ReturnType<typeof createVirtualTime>
): Promise<readonly Hallway[]> {
  const dice = new Dice(1);
  const network = createNetwork({ time, dice, faultsMet: () => 0, count: () => undefined });
  const lookout = createLookout();
  const hallways: Hallway[] = [];
  for (const [at, user] of clients.entries()) {
    const send = await fetchAs(emulator, user);
    hallways.push(new Browser(`client ${at}`, user, { time, dice, network, lookout, send }).open().hallway);
  }
  await time.settle();
  return hallways;
}

/** Whoever sees that a post was not sent presses the button beside it. */
function isSending(hallway: Hallway): boolean {
  const unsettled = hallway.current().timeline.entries.filter(({ sending }) => sending !== 'settled');
  for (const { sending, post } of unsettled) if (sending === 'failed') void hallway.retry(post.key);
  return unsettled.length > 0;
}

function compared(said: readonly string[], rows: readonly string[]): Pick<SetOutcome, 'lost' | 'doubled'> {
  const there = new Set(rows);
  return {
    lost: said.filter(text => !there.has(text)),
    doubled: rows.filter((text, at) => rows.indexOf(text) !== at)
  };
}
