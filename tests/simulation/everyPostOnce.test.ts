import { type Hallway } from '../../src/state/Hallway';
import { Dice } from '../../scripts/fuzz/Dice';
import { Browser } from './Browser';
import { createNetwork } from './Network';
import { rawTenant } from './RawTenant';
import { fetchAs, openCopy, createTemplate, startMs, users } from './Tenant';
import { createVirtualTime, orderTimers } from './VirtualTime';

/** After Jepsen's test of a set: everybody adds, half of everything fails, and in the end it is all there, once. */
const clients = ['ann', 'ann', 'ann', 'bo', 'bo'] as const;
const postsEach = 100;
/** As many as somebody in a hurry has under way. */
const atOnce = 25;

const failing = ['throttled', 'throttledSilently', 'busy', 'busyPage', 'serverError', 'badGateway', 'lost'];

let restoreTimers = (): void => undefined;
beforeAll(() => (restoreTimers = orderTimers()));
afterAll(() => restoreTimers());

/** Whoever sees that a post was not sent presses the button beside it. */
function isSending(hallway: Hallway): boolean {
  const unsettled = hallway.current().timeline.entries.filter(({ sending }) => sending !== 'settled');
  for (const { sending, post } of unsettled) if (sending === 'failed') void hallway.retry(post.key);
  return unsettled.length > 0;
}

describe('five clients with a thousand posts each', () => {
  it('lose none and double none, though half of all requests fail and one in twenty answers is lost', async () => {
    const dice = new Dice(1);
    const time = createVirtualTime(startMs);
    const template = await createTemplate();
    const { emulator, remove } = openCopy(template, { seed: 1, clock: { now: time.nowMs } });
    emulator.tenant.setSwitches({ requestLimit: 0 });
    const network = createNetwork({ time, dice, faultsMet: () => 0, count: () => undefined });
    const browsers: Browser[] = [];
    for (const [at, user] of clients.entries()) {
      const send = await fetchAs(emulator, user);
      browsers.push(new Browser(`client ${at}`, user, { time, dice, network, send }));
    }
    const hallways = browsers.map(browser => browser.open().hallway);
    await time.settle();
    for (const name of ['ann', 'bo'] as const) {
      const on = { user: users[name].upn };
      emulator.faults.add({ on, fault: failing, probability: 0.5, seed: 1 });
      emulator.faults.add({ on, fault: 'lost', when: 'after commit', probability: 0.1, seed: 2 });
    }

    const texts = hallways.map((_, at) => Array.from({ length: postsEach }, (_one, n) => `#${at}.${n}`));
    for (let from = 0; from < postsEach; from += atOnce) {
      hallways.forEach((hallway, at) => {
        for (const text of (texts[at] ?? []).slice(from, from + atOnce)) void hallway.publishPost(text);
      });
      while (hallways.some(isSending)) await time.advance(60_000);
    }

    const { counts, total } = emulator.faults.fired;
    const requests = emulator.meters.read().requests;
    emulator.faults.clear();
    const rows = await (await rawTenant(emulator)).readRows();
    remove();
    template.remove();
    expect(rows.map(({ Body }) => Body).sort()).toEqual(texts.flat().sort());
    console.log(counts, total, requests);
  }, 600_000);
});
