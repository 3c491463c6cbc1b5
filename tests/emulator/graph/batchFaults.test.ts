import { graphTenant, type GraphCaller, type GraphTenant } from './graphTenant';

interface Part {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly error?: { readonly code: string; readonly message: string } };
}

let tenant: GraphTenant;
let ann: GraphCaller;

beforeEach(async () => {
  tenant = await graphTenant({ graphBatchShuffles: false });
  ann = tenant.as('ann');
});

afterEach(() => tenant.emulator.close());

async function parts(...urls: readonly string[]): Promise<readonly Part[]> {
  const requests = urls.map((url, at) => ({ id: String(at + 1), method: 'GET', url }));
  const answer = await ann.send('POST', '/$batch', { requests });
  expect(answer.status).toBe(200);
  return answer.json.responses as readonly Part[];
}

describe('a part of a Graph batch', () => {
  it('is throttled alone, in the words of Graph and with the time to wait', async () => {
    tenant.emulator.faults.add({
      ...{ on: { in: 'part', service: 'graph', operation: 'graph user' }, fault: 'throttled', nth: 2 },
      with: { retryAfterSeconds: 31 }
    });
    const [one, two, three] = await parts('/users/id-ben', '/users/id-cam', '/users/id-dee');
    expect([one?.status, two?.status, three?.status]).toEqual([200, 429, 200]);
    expect(two?.headers['Retry-After']).toBe('31');
    expect(two?.body?.error).toMatchObject({
      ...{ code: 'activityLimitReached', message: 'The request has been throttled' }
    });
  });

  it('blocks those that depend on it', async () => {
    tenant.emulator.faults.add({
      on: { in: 'part', service: 'graph', operation: 'graph me' },
      fault: 'throttled'
    });
    const requests = [
      { id: '1', method: 'GET', url: '/me' },
      { id: '2', method: 'GET', url: '/users/id-ben', dependsOn: ['1'] }
    ];
    const answer = await ann.send('POST', '/$batch', { requests });
    const responses = answer.json.responses as readonly Part[];
    expect(responses.map(({ status }) => status)).toEqual([429, 424]);
  });

  it('counts against the limit of its service, the batch itself against none', async () => {
    const body = { ids: ['id-ben'] };
    for (let at = 0; at < 1499; at += 1) await ann.send('POST', '/communications/getPresencesByUserId', body);
    const [last, over, other] = await parts('/me/presence', '/me/presence', '/me');
    expect([last?.status, over?.status, other?.status]).toEqual([200, 429, 200]);
    expect(Number(over?.headers['Retry-After'])).toBeGreaterThan(0);
    tenant.clock.nowMs += 31_000;
    expect((await parts('/me/presence'))[0]?.status).toBe(200);
  }, 20_000);

  it('is told to the meters with the code of its refusal', async () => {
    tenant.emulator.meters.reset();
    tenant.emulator.faults.add({ on: { in: 'part', service: 'graph' }, fault: 'throttled', nth: 1 });
    await parts('/me', '/users/nobody', '/me');
    const { recent } = tenant.emulator.meters.read();
    expect(recent[0]?.parts.map(({ operation, status, code }) => [operation, status, code])).toEqual([
      ['graph me', 429, 'activityLimitReached'],
      ['graph user', 404, 'Request_ResourceNotFound'],
      ['graph me', 200, undefined]
    ]);
  });

  it('meets faults meant for parts only, and a batch those meant for requests', async () => {
    tenant.emulator.faults.add({
      on: { in: 'request', service: 'graph', operation: 'graph me' },
      fault: 'throttled'
    });
    expect((await parts('/me'))[0]?.status).toBe(200);
    expect((await ann.get('/me')).status).toBe(429);
    tenant.emulator.faults.clear();
    tenant.emulator.faults.add({ on: { service: 'graph', operation: 'graph batch' }, fault: 'throttled' });
    const whole = await ann.send('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }] });
    expect(whole.status).toBe(429);
  });

  it('that was spoiled is shown as it is', async () => {
    tenant.emulator.faults.add({ on: { in: 'part', service: 'graph' }, fault: 'truncatedBody', nth: 1 });
    const [spoiled, whole] = await parts('/me', '/me');
    expect(typeof spoiled?.body).toBe('string');
    expect(typeof whole?.body).toBe('object');
  });
});
