import fc from 'fast-check';
import { createEmulator, type RunningEmulator } from '../../../emulator/createEmulator';
import { virtualTime, type VirtualTime } from '../../../emulator/http/virtualTime';
import { addNotesList, ANN, NOTES, type Person, personWith } from '../rest/testTenant';

const START_MS = Date.parse('2026-11-16T09:00:00Z');

let time: VirtualTime;
let emulator: RunningEmulator;
let ann: Person;

async function start(seed: number): Promise<void> {
  time = virtualTime(START_MS);
  emulator = createEmulator({ database: ':memory:', seed, clock: time.clock, timers: time.timers });
  const nobody = personWith(emulator, {});
  await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
  await nobody.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
  const token = await nobody.get(`/_emulator/token?user=${ANN}`);
  ann = personWith(emulator, { authorization: `Bearer ${String(token.json.access_token)}` });
  await addNotesList(ann);
  emulator.tenant.setSwitches({ latency: 'typical', requestLimit: 0 });
}

afterEach(() => emulator.close());

/** When each of some requests, sent at once, was answered; by the virtual clock, in milliseconds from the start. */
async function answerTimes(count: number): Promise<number[]> {
  const times: number[] = [];
  const all = Array.from({ length: count }, async (_, at) => {
    const { headers } = await ann.get('web?$select=Title');
    times[at] = time.clock.now() - START_MS;
    expect(headers.get('sprequestduration')).toBe(String(times[at]));
  });
  while (await time.step());
  await Promise.all(all);
  return times;
}

describe('latency in virtual time', () => {
  it('takes no real time, and exactly what the profile draws', async () => {
    await start(1);
    const startMs = performance.now();
    const times = await answerTimes(200);
    expect(performance.now() - startMs).toBeLessThan(5000);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...times)).toBeLessThanOrEqual(6000);
  });

  it('is the same by the same seed and another by another', async () => {
    await start(5);
    const first = await answerTimes(20);
    emulator.close();
    await start(5);
    expect(await answerTimes(20)).toEqual(first);
    emulator.close();
    await start(6);
    expect(await answerTimes(20)).not.toEqual(first);
  });

  it('has half of its answers within 120 ms, 95 % within 600, 99 % within 2,000', async () => {
    await start(2);
    const times = (await answerTimes(3000)).sort((one, other) => one - other);
    const at = (share: number): number => times[Math.floor(share * times.length)] ?? NaN;
    expect(Math.abs(at(0.5) - 120)).toBeLessThan(20);
    expect(Math.abs(at(0.95) - 600)).toBeLessThan(120);
    expect(Math.abs(at(0.99) - 2000)).toBeLessThan(700);
  }, 20_000);

  it('adds 25 ms for every part of a batch', async () => {
    await start(3);
    const get = 'GET http://127.0.0.1:4780/sites/hallway/_api/web HTTP/1.1\nAccept: application/json\n';
    const part = `--b\nContent-Type: application/http\n\n${get}\n`;
    const took = async (parts: number): Promise<number> => {
      emulator.close();
      await start(3);
      const sent = ann.post('$batch', `${part.repeat(parts)}--b--\n`, {
        'content-type': 'multipart/mixed; boundary=b'
      });
      while (await time.step());
      const { status, headers } = await sent;
      expect(status).toBe(200);
      return Number(headers.get('sprequestduration'));
    };
    expect((await took(9)) - (await took(1))).toBe(200);
  });

  it('lets a request that came later be done first: F30', async () => {
    await start(4);
    const ids = new Map<number, number>();
    const all = Array.from({ length: 12 }, async (_, at) => {
      const made = await ann.post(`${NOTES}/items`, { Title: 'x' });
      ids.set(at, Number(made.json.Id));
    });
    while (await time.step());
    await Promise.all(all);
    const inOrderSent = [...ids].sort(([one], [other]) => one - other).map(([, id]) => id);
    expect([...inOrderSent].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1)
    );
    expect(inOrderSent).not.toEqual([...inOrderSent].sort((one, other) => one - other));
  });

  it('leaves pages and the controls alone', async () => {
    await start(1);
    expect((await ann.get('/_emulator/meters')).status).toBe(200);
    expect((await ann.get('/_layouts/15/userphoto.aspx?accountname=x')).status).toBe(200);
    expect(time.waiting).toBe(0);
  });

  it('delays by rule on the same clock', async () => {
    await start(1);
    emulator.tenant.setSwitches({ latency: 'none' });
    emulator.faults.add({ fault: 'delayed', delayMs: 8 * 3_600_000 });
    const sent = ann.get('web').then(() => time.clock.now() - START_MS);
    await time.advance(8 * 3_600_000 - 1);
    expect(time.waiting).toBe(1);
    await time.advance(1);
    expect(await sent).toBe(8 * 3_600_000);
  });
});

describe('virtual time', () => {
  beforeEach(() => start(1));

  it('stands still until it is moved', async () => {
    const { clock } = virtualTime(5);
    await new Promise(resolve => setTimeout(resolve, 5));
    expect(clock.now()).toBe(5);
  });

  it('ends waits in the order in which they fall due, those of one instant as they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 50 }), { maxLength: 20 }), async waits => {
        const { clock, timers, advance } = virtualTime(0);
        const ended: [number, number][] = [];
        waits.forEach((ms, at) => void timers.wait(ms).then(() => ended.push([clock.now(), at])));
        await advance(50);
        const due = waits.map((ms, at) => [ms, at]).sort(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y);
        expect(ended).toEqual(due);
        expect(clock.now()).toBe(50);
      }),
      { numRuns: 100 }
    );
  });

  it('lets what hangs on one wait begin the next before time goes on', async () => {
    const { clock, timers, advance } = virtualTime(0);
    const seen: number[] = [];
    const walk = async (): Promise<void> => {
      for (let step = 0; step < 3; step += 1) {
        await timers.wait(10);
        seen.push(clock.now());
      }
    };
    void walk();
    await advance(25);
    expect(seen).toEqual([10, 20]);
    await advance(5);
    expect(seen).toEqual([10, 20, 30]);
  });

  it('says when nobody waits any more', async () => {
    const { timers, step } = virtualTime(0);
    void timers.wait(3);
    expect([await step(), await step()]).toEqual([true, false]);
  });
});

describe('/_emulator/clock', () => {
  beforeEach(() => start(1));

  const send = async (body: unknown): Promise<readonly unknown[]> => {
    const { status, json } = await ann.post('/_emulator/clock', body);
    return [status, Number(json.now) - START_MS, json.isStopped];
  };

  it('stops, steps and runs on', async () => {
    expect(await send({ isStopped: true })).toEqual([200, 0, true]);
    await time.advance(60_000);
    expect(await send({ advanceMs: 1000 })).toEqual([200, 1000, true]);
    expect(await send({ isStopped: false, advanceMs: 500 })).toEqual([200, 1500, false]);
    await time.advance(250);
    expect((await ann.get('/_emulator/clock')).json.now).toBe(START_MS + 1750);
  });

  it('is the time of rows that are written while it stands', async () => {
    await send({ isStopped: true, now: Date.parse('2027-01-01T00:00:00Z') });
    emulator.tenant.setSwitches({ latency: 'none' });
    await time.advance(3_600_000);
    expect((await ann.post(`${NOTES}/items`, { Title: 'a' })).status).toBe(401);
    await send({ now: START_MS + 5000 });
    expect((await ann.post(`${NOTES}/items`, { Title: 'a' })).json.Created).toBe('2026-11-16T09:00:05Z');
  });

  it.each([[{}], [{ isStopped: 'yes' }], [{ now: -1 }], [{ advanceMs: 1e18 }], [{ now: '2026' }]])(
    'refuses %j and says what it takes',
    async body => {
      const { status, json } = await ann.post('/_emulator/clock', body);
      expect([status, json.error]).toEqual([400, expect.stringContaining('Give now, offsetMs or advanceMs')]);
    }
  );
});
