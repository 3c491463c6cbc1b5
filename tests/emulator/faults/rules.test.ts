import { type TestTenant } from '../rest/testTenant';
import { faultTenant, ITEMS, keptKeys, NOTES_PATH, post, postBatch } from './faultTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await faultTenant();
});

afterEach(() => tenant.emulator.close());

const postFive = async (): Promise<number[]> => {
  const statuses: number[] = [];
  for (const key of ['a', 'b', 'c', 'd', 'e']) statuses.push((await post(tenant, key)).status);
  return statuses;
};

describe('a rule', () => {
  it('says in one line: the third POST to items answers 503 after commit', async () => {
    tenant.emulator.faults.add({
      ...{ on: { method: 'POST', path: '**/items' }, nth: 3, fault: 'busyPage', when: 'after commit' }
    });
    expect(await postFive()).toEqual([201, 201, 503, 201, 201]);
    expect(await keptKeys(tenant)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('fires at several of those it counts', async () => {
    tenant.emulator.faults.add({ nth: [1, 4], fault: 'busy' });
    expect(await postFive()).toEqual([503, 201, 201, 503, 201]);
  });

  it('fires every second time', async () => {
    tenant.emulator.faults.add({ every: 2, fault: 'busy' });
    expect(await postFive()).toEqual([201, 503, 201, 503, 201]);
  });

  it('fires so many times and then no more', async () => {
    tenant.emulator.faults.add({ times: 2, fault: 'busy' });
    expect(await postFive()).toEqual([503, 503, 201, 201, 201]);
  });

  it('fires between two instants of the tenant, the last one not included: F39, let in and refused for a minute', async () => {
    tenant.emulator.faults.add({
      ...{ from: '2026-11-16T09:00:10Z', until: '2026-11-16T09:01:10Z', fault: 'accessDenied' },
      on: { user: 'BEN@contoso.example' }
    });
    const statuses: number[] = [];
    for (const seconds of [0, 10, 59, 1, 0]) {
      tenant.clock.nowMs += seconds * 1000;
      statuses.push((await tenant.ben.get(ITEMS)).status);
    }
    expect(statuses).toEqual([200, 403, 403, 200, 200]);
    expect((await tenant.cam.get(ITEMS)).status).toBe(200);
  });

  it('counts only the requests it looks at', async () => {
    tenant.emulator.faults.add({ on: { operation: 'Read Items' }, nth: 2, fault: 'gatewayTimeout' });
    const statuses = [];
    for (const read of [ITEMS, `${ITEMS}?$top=1`, 'web', ITEMS])
      statuses.push((await tenant.ben.get(read)).status);
    expect(statuses).toEqual([200, 504, 200, 200]);
  });

  it('sees what a tunnelled request means', async () => {
    await post(tenant, 'a');
    tenant.emulator.faults.add({ on: { method: 'MERGE' }, fault: 'versionConflict' });
    expect((await tenant.ben.merge(`${ITEMS}(1)`, { Title: 'b' })).status).toBe(412);
    expect((await tenant.ben.remove(`${ITEMS}(1)`)).status).toBe(200);
  });

  it('leaves pages alone unless it names them', async () => {
    tenant.emulator.faults.add({ fault: 'badGateway' });
    const photo = '/_layouts/15/userphoto.aspx?size=S&accountname=ann@contoso.example';
    expect((await tenant.ben.get(photo)).status).toBe(200);
    tenant.emulator.faults.add({ fault: 'badGateway', on: { service: 'page' } });
    expect((await tenant.ben.get(photo)).status).toBe(502);
  });

  it("never reaches the emulator's own addresses", async () => {
    tenant.emulator.faults.add({ fault: 'lost', on: { in: 'either', path: '**' } });
    tenant.emulator.faults.add({ fault: 'lost', on: { service: 'page', path: '**' } });
    expect((await tenant.nobody.get('/_emulator/meters')).status).toBe(200);
    expect((await tenant.nobody.get('/_emulator/faults')).status).toBe(200);
  });

  it('holds for people without sign-in under the name nobody', async () => {
    tenant.emulator.faults.add({ fault: 'captivePortal', on: { user: 'nobody' } });
    expect((await tenant.nobody.get('web')).text).toContain('Wi-Fi');
    expect((await tenant.ben.get('web')).status).toBe(200);
  });

  it('lets the first of two fire, while both count', async () => {
    tenant.emulator.faults.add({ id: 'first', nth: 1, fault: 'busy' });
    tenant.emulator.faults.add({ id: 'second', nth: [1, 2], fault: 'saveConflict' });
    expect(await postFive()).toEqual([503, 409, 201, 201, 201]);
    expect(tenant.emulator.faults.fired.recent.map(({ rule }) => rule)).toEqual(['first', 'second']);
  });

  it('that another came before has not been spent', async () => {
    tenant.emulator.faults.add({ nth: 1, fault: 'busy' });
    tenant.emulator.faults.add({ times: 1, fault: 'saveConflict' });
    expect(await postFive()).toEqual([503, 409, 201, 201, 201]);
  });

  it('names parts by their path as well', async () => {
    tenant.emulator.faults.add({
      on: { in: 'part', pathMatches: "Notes'\\)/items$" },
      nth: 2,
      fault: 'busy'
    });
    const { text } = await postBatch(tenant, ['a', 'b']);
    expect(text.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 503']);
  });

  it('is gone after it was taken back', async () => {
    const id = tenant.emulator.faults.add({ fault: 'busy' });
    expect(tenant.emulator.faults.remove(id)).toBe(true);
    expect(tenant.emulator.faults.remove(id)).toBe(false);
    expect((await post(tenant, 'a')).status).toBe(201);
  });

  it('is not changed by whoever gave it, later', async () => {
    const on = { method: 'DELETE' };
    tenant.emulator.faults.add({ on, fault: 'busy' });
    on.method = 'POST';
    expect((await post(tenant, 'a')).status).toBe(201);
  });
});

describe('what has fired', () => {
  it('is kept with time, operation and person, and counted by kind', async () => {
    tenant.emulator.faults.add({ id: 'mine', times: 2, fault: 'busy', when: 'after commit' });
    tenant.emulator.faults.add({ fault: 'saveConflict' });
    await postFive();
    const { counts, total, recent } = tenant.emulator.faults.fired;
    expect([counts, total]).toEqual([{ busy: 2, saveConflict: 3 }, 5]);
    expect(recent[0]).toEqual({
      ...{ rule: 'mine', kind: 'busy', phase: 'after commit', atMs: tenant.clock.nowMs, in: 'request' },
      ...{ operation: 'create an item', method: 'POST', path: NOTES_PATH, user: 'ben@contoso.example' }
    });
  });

  it('is kept a thousand long, and counted on', async () => {
    tenant.emulator.tenant.setSwitches({ requestLimit: 0 });
    tenant.emulator.faults.add({ fault: 'busy' });
    for (let number = 0; number < 1005; number += 1) await tenant.ben.get('web');
    const { total, recent } = tenant.emulator.faults.fired;
    expect([total, recent.length]).toEqual([1005, 1000]);
  });

  it('is forgotten with the rules', async () => {
    tenant.emulator.faults.add({ fault: 'busy' });
    await post(tenant, 'a');
    tenant.emulator.faults.clear();
    expect(tenant.emulator.faults.fired).toEqual({ counts: {}, total: 0, recent: [] });
    expect(tenant.emulator.faults.rules()).toEqual([]);
  });
});
