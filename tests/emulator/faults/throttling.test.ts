import { type Answer, type TestTenant } from '../rest/testTenant';
import { faultTenant, ITEMS, postBatch } from './faultTenant';

let tenant: TestTenant;

const start = async (switches: Parameters<typeof faultTenant>[0] = {}): Promise<void> => {
  tenant = await faultTenant(switches);
};

afterEach(() => tenant.emulator.close());

/** Ben asks so many times; the last answer. */
async function ask(times: number): Promise<Answer> {
  for (let number = 1; number < times; number += 1) await tenant.ben.get('web?$select=Title');
  return tenant.ben.get('web?$select=Title');
}

describe('three thousand requests in five minutes', () => {
  it('are served, and the next is refused with 429 and how long to wait', async () => {
    await start();
    expect((await ask(3000)).status).toBe(200);
    const refused = await ask(1);
    expect([refused.status, refused.text]).toEqual([429, '429 TOO MANY REQUESTS']);
    expect(refused.headers.get('retry-after')).toBe('300');
    expect(refused.headers.get('ratelimit-limit')).toBe('3000');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('x-sharepointhealthscore')).toBe('10');
  }, 20_000);
});

describe('somebody who asks too often', () => {
  it('is warned from four fifths on, by headers of answers that are served', async () => {
    await start({ requestLimit: 10 });
    const warned = [];
    for (let number = 1; number <= 10; number += 1) {
      const { status, headers } = await ask(1);
      warned.push(`${status} ${headers.get('ratelimit-remaining') ?? '-'}`);
    }
    expect(warned).toEqual([...Array.from({ length: 7 }, () => '200 -'), '200 2', '200 1', '200 0']);
  });

  it('shows a health score that rises', async () => {
    await start({ requestLimit: 10 });
    const scores = [];
    for (let number = 1; number <= 11; number += 1)
      scores.push((await ask(1)).headers.get('x-sharepointhealthscore'));
    expect(scores).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '10']);
  });

  it('is let in again when he has kept still for five minutes', async () => {
    await start({ requestLimit: 3 });
    expect((await ask(4)).status).toBe(429);
    tenant.clock.nowMs += 299_000;
    expect((await ask(1)).status).toBe(429);
    tenant.clock.nowMs += 1000;
    expect((await ask(1)).status).toBe(200);
  });

  it('stays out for longer when he goes on asking: refusals count', async () => {
    await start({ requestLimit: 3 });
    await ask(3);
    for (let minute = 1; minute <= 8; minute += 1) {
      tenant.clock.nowMs += 60_000;
      expect((await ask(4)).status).toBe(429);
    }
  });

  it('is told when the first of his requests has gone, not when all have', async () => {
    await start({ requestLimit: 2 });
    await ask(1);
    tenant.clock.nowMs += 100_000;
    await ask(1);
    tenant.clock.nowMs += 100_000;
    const refused = await ask(1);
    // Two of the three must go: the first after 100 s, the second after 200 s.
    expect(refused.headers.get('retry-after')).toBe('200');
  });

  it('keeps nobody else out', async () => {
    await start({ requestLimit: 3 });
    await ask(5);
    expect((await tenant.cam.get('web')).status).toBe(200);
  });

  it('is the same person by cookie and by token', async () => {
    await start({ requestLimit: 3 });
    await ask(3);
    const signedIn = await tenant.nobody.get('/_emulator/signin?user=ben@contoso.example');
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await tenant.nobody.send('web', { headers: { cookie } })).status).toBe(429);
  });

  it('writes nothing', async () => {
    await start({ requestLimit: 1 });
    await ask(1);
    expect((await tenant.ben.post(ITEMS, { Title: 'a', Key: 'a' })).status).toBe(429);
    expect((await tenant.cam.get(ITEMS)).json.value).toEqual([]);
  });

  it('is counted among the refusals, under the operation he asked for', async () => {
    await start({ requestLimit: 1 });
    await ask(3);
    const { refusalsByCode, byOperation } = tenant.emulator.meters.read();
    expect(refusalsByCode).toEqual({ 'HTTP 429': 2 });
    expect(byOperation.web).toMatchObject({ count: 3, refusals: 2 });
  });

  it('is let in at once when the clock is put back', async () => {
    await start({ requestLimit: 3 });
    await ask(4);
    tenant.clock.nowMs -= 3_600_000;
    expect((await tenant.nobody.get('/_emulator/signin?user=ben@contoso.example')).status).toBe(302);
    expect((await ask(1)).status).toBe(200);
  });

  it('may ask for any number of pages and pictures, and everything by a limit of 0', async () => {
    await start({ requestLimit: 1 });
    const photo = '/_layouts/15/userphoto.aspx?accountname=ann@contoso.example';
    for (let number = 0; number < 5; number += 1) expect((await tenant.ben.get(photo)).status).toBe(200);
    tenant.emulator.tenant.setSwitches({ requestLimit: 0 });
    expect((await ask(20)).status).toBe(200);
  });
});

describe('parts of a batch', () => {
  it('count one by one', async () => {
    await start({ requestLimit: 6 });
    expect((await postBatch(tenant, ['a', 'b', 'c', 'd', 'e'])).headers.get('ratelimit-remaining')).toBe('0');
    expect((await ask(1)).status).toBe(429);
  });

  it('count once together, by the switch', async () => {
    await start({ requestLimit: 6, batchPartsCount: false });
    await postBatch(tenant, ['a', 'b', 'c', 'd', 'e']);
    expect((await ask(1)).status).toBe(200);
  });
});

describe('the switch throttleAs', () => {
  it('503 answers with the page of a server that is too busy', async () => {
    await start({ requestLimit: 1, throttleAs: '503' });
    const refused = await ask(2);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '300']);
    expect(refused.text).toContain('HTTP Error 503. The service is unavailable.');
  });

  it('browser redirects without a word of how long', async () => {
    await start({ requestLimit: 1, throttleAs: 'browser' });
    const refused = await ask(2);
    expect([refused.status, refused.headers.get('location')]).toEqual([302, '/_layouts/15/Throttle.htm']);
    expect(refused.headers.get('retry-after')).toBeNull();
  });

  it.each([
    ['application/json', 406],
    ['application/json;odata=nometadata', 406],
    ['application/json, text/plain, */*', 406],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 200],
    ['*/*', 200]
  ])('leads to a page that answers %s with %d', async (accept, status) => {
    await start();
    const page = await tenant.ben.get('/_layouts/15/Throttle.htm', accept);
    expect([page.status, page.headers.get('retry-after')]).toEqual([status, null]);
    expect(page.text).toEqual(status === 406 ? '' : expect.stringContaining("Something's not right"));
  });

  it('browser ends, for a fetch that follows, as 406 of another address', async () => {
    await start({ requestLimit: 1, throttleAs: 'browser' });
    const { url, close } = await tenant.emulator.listen(0);
    const token = await tenant.nobody.get('/_emulator/token?user=ben@contoso.example');
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${String(token.json.access_token)}`
    };
    await fetch(`${url}/sites/hallway/_api/web`, { headers });
    const followed = await fetch(`${url}/sites/hallway/_api/web`, { headers });
    expect([followed.status, new URL(followed.url).pathname]).toEqual([406, '/_layouts/15/Throttle.htm']);
    await close();
  });
});
