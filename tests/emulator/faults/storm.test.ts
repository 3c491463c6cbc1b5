import fc from 'fast-check';
import { faultKinds, passingFaults } from '../../../emulator/faults/faultKinds';
import { type FiredFault } from '../../../emulator/faults/Faults';
import { type TestTenant } from '../rest/testTenant';
import { faultTenant, ITEMS, keptKeys, post, postBatch } from './faultTenant';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await faultTenant({ requestLimit: 0 });
});

afterAll(() => tenant.emulator.close());

type Step = 'read' | 'write' | 'batch';
let unique = 0;

const take: Readonly<Record<Step, () => Promise<unknown>>> = {
  read: () => tenant.ben.get(`${ITEMS}?$top=1`),
  write: () => post(tenant, `k${(unique += 1)}`),
  batch: () => postBatch(tenant, [`k${(unique += 1)}`, `k${(unique += 1)}`])
};

async function weather(seed: number, rate: number, steps: readonly Step[]): Promise<readonly string[]> {
  const { faults } = tenant.emulator;
  faults.clear();
  faults.storm({ seed, rate });
  const met: string[] = [];
  for (const step of steps) {
    const before = faults.fired.total;
    await take[step]().catch(() => undefined);
    met.push(faults.fired.recent.slice(before).map(describeFault).join('+'));
  }
  return met;
}

function describeFault({ kind, phase, in: place }: FiredFault): string {
  return `${kind} ${phase} ${place}`;
}

const steps = fc.array(fc.constantFrom<Step>('read', 'write', 'batch'), { minLength: 1, maxLength: 12 });

describe('a storm', () => {
  it('brings the same faults to the same requests by the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(0.2, 0.5, 1), steps, async (seed, rate, sent) => {
        expect(await weather(seed, rate, sent)).toEqual(await weather(seed, rate, sent));
      }),
      { numRuns: 25 }
    );
  }, 30_000);

  it('brings others by another seed', async () => {
    const sent = Array.from({ length: 40 }, () => 'write' as const);
    expect(await weather(1, 0.5, sent)).not.toEqual(await weather(2, 0.5, sent));
  });

  it('meets about as many requests as it is told', async () => {
    const sent = Array.from({ length: 600 }, () => 'read' as const);
    const met = (await weather(11, 0.5, sent)).filter(one => one !== '').length;
    // Four standard deviations of a fair coin thrown 600 times.
    expect(Math.abs(met - 300)).toBeLessThan(49);
    expect((await weather(11, 0, sent)).join('')).toBe('');
  });

  it('strikes before the commit and after it', async () => {
    const sent = Array.from({ length: 60 }, () => 'write' as const);
    const phases = new Set((await weather(4, 1, sent)).map(one => /(before|after) commit/.exec(one)?.[0]));
    expect(phases).toEqual(new Set(['before commit', 'after commit']));
  });

  it('has every passing kind in it', async () => {
    const sent = Array.from({ length: 400 }, (_, at) =>
      at % 2 === 0 ? ('batch' as const) : ('write' as const)
    );
    const met = (await weather(9, 1, sent)).join('+');
    const forSharePoint = passingFaults.filter(name => faultKinds[name]?.only !== 'graph');
    expect(forSharePoint.filter(name => !met.includes(`${name} `))).toEqual([]);
  });

  it('keeps to the kinds it is given', async () => {
    tenant.emulator.faults.clear();
    tenant.emulator.faults.storm({ seed: 5, rate: 1, kinds: ['busy', 'threshold'] });
    for (let number = 0; number < 20; number += 1) await take.read();
    expect(Object.keys(tenant.emulator.faults.fired.counts).sort()).toEqual(['busy', 'threshold']);
  });

  it('never leaves a row half written, doubled or lost: what is kept is what was committed', async () => {
    const own = await faultTenant({ requestLimit: 0 });
    own.emulator.faults.storm({ seed: 8, rate: 0.5 });
    const committed: string[] = [];
    for (let number = 0; number < 200; number += 1) {
      const before = own.emulator.faults.fired.total;
      await post(own, `p${number}`).catch(() => undefined);
      const strike = own.emulator.faults.fired.recent.slice(before)[0];
      if (strike?.phase !== 'before commit') committed.push(`p${number}`);
    }
    own.emulator.faults.clear();
    expect(await keptKeys(own)).toEqual(committed);
    own.emulator.close();
  });
});
