import { BrowserFetchWithRetry, type Queryable } from '@pnp/queryable';
import { type SPFI } from '@pnp/sp';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { BEN, type TestTenant } from '../rest/testTenant';
import { faultTenant } from './faultTenant';

let tenant: TestTenant;
let sp: SPFI;
const realFetch = globalThis.fetch;

/** PnPjs as `SPFx()` sets it up: its own sending with its own retries, over a fetch that leads here. */
beforeEach(async () => {
  tenant = await faultTenant();
  const signedIn = await tenant.nobody.get(`/_emulator/signin?user=${BEN}`);
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  globalThis.fetch = (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    return tenant.emulator.handle(new Request(url as string, { ...init, headers }));
  };
  const stock = (instance: Queryable): Queryable => {
    instance.on.send.clear();
    return BrowserFetchWithRetry({ retries: 3, interval: 1 })(instance);
  };
  sp = (await pnpAs(tenant, BEN)).using(stock);
});

afterEach(() => {
  globalThis.fetch = realFetch;
  tenant.emulator.close();
});

const notes = (): ReturnType<SPFI['web']['lists']['getByTitle']> => sp.web.lists.getByTitle('Notes');
const kept = async (): Promise<number> =>
  ((await tenant.ann.get("web/lists/getByTitle('Notes')/items")).json.value as readonly unknown[]).length;

const add = (): Promise<unknown> => notes().items.add({ Title: 'once' });
const onItems = { operation: 'create an item' };

describe("PnPjs's stock retries", () => {
  it('F27: post twice when the answer is lost after the commit, and report one success', async () => {
    tenant.emulator.faults.add({ on: onItems, fault: 'lost', when: 'after commit', nth: 1 });
    expect(await add()).toMatchObject({ Title: 'once', Id: 2 });
    tenant.emulator.faults.clear();
    expect(await kept()).toBe(2);
  });

  it.each(['gatewayTimeout', 'busy', 'throttled'])(
    'F4, F28: post twice when %s comes after the commit',
    async fault => {
      const rule = { on: onItems, fault, nth: 1, with: { retryAfterSeconds: 0 } };
      tenant.emulator.faults.add({ ...rule, when: 'after commit' });
      await add();
      tenant.emulator.faults.clear();
      expect(await kept()).toBe(2);
    }
  );

  it('F28: do not repeat what a bad gateway answered', async () => {
    tenant.emulator.faults.add({ on: onItems, fault: 'badGateway', when: 'after commit' });
    expect((await refusalOf(add())).status).toBe(502);
    tenant.emulator.faults.clear();
    expect(await kept()).toBe(1);
  });

  it('F1: read a date in Retry-After as no delay at all, and are at it again at once', async () => {
    const date = { retryAfterAs: 'date', retryAfterSeconds: 30 } as const;
    tenant.emulator.faults.add({ on: onItems, fault: 'throttled', with: date });
    const startMs = performance.now();
    await expect(add()).rejects.toThrow(/Retry count exceeded/);
    expect(performance.now() - startMs).toBeLessThan(2000);
    expect(tenant.emulator.faults.fired.total).toBe(3);
  });
});

describe('PnPjs', () => {
  it('F24: throws for the part of a batch that was throttled, and asks no more', async () => {
    tenant.emulator.faults.add({
      on: { in: 'part' },
      nth: 2,
      fault: 'throttled',
      with: { retryAfterSeconds: 7 }
    });
    const [batched, execute] = sp.batched();
    const list = batched.web.lists.getByTitle('Notes');
    const sent = [list.items.add({ Title: 'a' }), list.items.add({ Title: 'b' })];
    await execute();
    const [first, second] = await Promise.allSettled(sent);
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { status: 429 } });
    expect(tenant.emulator.meters.read().byOperation.batch?.count).toBe(1);
  });

  it.each([
    ['batchUnended', /Unexpected end of input/],
    ['batchShort', /Could not properly parse responses/]
  ])('F25: cannot tell what became of a batch by %s, though all of it was done', async (fault, message) => {
    tenant.emulator.faults.add({ fault });
    const [batched, execute] = sp.batched();
    const list = batched.web.lists.getByTitle('Notes');
    const sent = [list.items.add({ Title: 'a' }), list.items.add({ Title: 'b' })];
    void Promise.allSettled(sent);
    await expect(execute()).rejects.toThrow(message);
    tenant.emulator.faults.clear();
    expect(await kept()).toBe(2);
  });

  it('F29: fails on a page where it looked for data', async () => {
    tenant.emulator.faults.add({ fault: 'htmlInstead', on: { operation: 'read items' } });
    await expect(notes().items()).rejects.toThrow(/Unexpected token|not valid JSON/);
  });

  it('F9: does not renew a digest that was refused', async () => {
    tenant.emulator.faults.add({ on: onItems, fault: 'digestExpired', times: 1 });
    expect((await refusalOf(add())).status).toBe(403);
  });

  it('F17: takes a failure with status 200 for success', async () => {
    tenant.emulator.faults.add({ fault: 'savedWithException', on: onItems });
    expect(await add()).toMatchObject([{ HasException: true }]);
  });
});
