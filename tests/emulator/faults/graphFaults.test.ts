import { type TestTenant } from '../rest/testTenant';
import { faultTenant } from './faultTenant';

let tenant: TestTenant;
const ME = '/graph/v1.0/me';
const BATCH = '/graph/v1.0/$batch';

beforeEach(async () => {
  tenant = await faultTenant();
});

afterEach(() => tenant.emulator.close());

interface GraphRefusal {
  readonly code: string;
  readonly message: string;
  readonly innerError: { readonly code?: string; readonly date: string; readonly 'request-id': string };
}

const meet = async (
  fault: string,
  details = {}
): Promise<{ status: number; error: GraphRefusal; headers: Headers }> => {
  tenant.emulator.faults.add({ fault, with: details });
  const { status, json, headers } = await tenant.ben.get(ME, 'application/json');
  return { status, headers, error: json.error as GraphRefusal };
};

const sendBatch = (urls: readonly string[]): ReturnType<typeof tenant.ben.post> =>
  tenant.ben.post(BATCH, { requests: urls.map((url, at) => ({ id: String(at), method: 'GET', url })) });

describe('faults of Graph', () => {
  it('F1: throttled, in the words of the documentation', async () => {
    const { status, error, headers } = await meet('throttled');
    expect(status).toBe(429);
    expect(error).toEqual({
      ...{ code: 'activityLimitReached', message: 'The request has been throttled' },
      innerError: {
        ...{ code: 'throttledRequest', date: '2026-11-16T09:00:00' },
        'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        'client-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string
      }
    });
    expect(headers.get('retry-after')).toBe('31');
    expect(headers.get('sprequestguid')).toBeNull();
  });

  it('F6: the token ran out, with a challenge', async () => {
    const { status, error, headers } = await meet('tokenExpired');
    expect([status, error.code, error.message]).toEqual([
      ...[401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.']
    ]);
    const challenge = headers.get('www-authenticate') ?? '';
    expect(challenge).toMatch(/^Bearer realm="", authorization_uri="https:\/\/login\.microsoftonline\.com/);
    const claims = Buffer.from(/claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString();
    expect(JSON.parse(claims)).toEqual({ access_token: { nbf: { essential: true, value: '1794819600' } } });
  });

  it.each([
    ['F2', 'busy', {}, 503, 'serviceNotAvailable'],
    ['F3', 'throttledSilently', {}, 429, 'activityLimitReached'],
    ['F4', 'serverError', {}, 500, 'generalException'],
    ['F8', 'policyBlocked', {}, 403, 'accessDenied'],
    ['F10', 'accessDenied', {}, 403, 'accessDenied'],
    ['F13', 'saveConflict', {}, 409, 'resourceModified'],
    ['F21', 'locked', {}, 423, 'resourceLocked'],
    ['F22', 'quotaFull', {}, 507, 'quotaLimitReached'],
    ['F23', 'tooLarge', {}, 413, 'requestTooLarge']
  ])('%s: %s', async (_, fault, details, status, code) => {
    const met = await meet(fault, details);
    expect([met.status, met.error.code]).toEqual([status, code]);
  });

  it('that only SharePoint has pass Graph by, and the other way round', async () => {
    expect((await meet('threshold')).status).toBe(200);
    tenant.emulator.faults.clear();
    tenant.emulator.faults.add({ fault: 'tokenExpired' });
    expect((await tenant.ben.get('web')).status).toBe(200);
  });

  it('F26: a batch answers in another order, matched by its ids', async () => {
    tenant.emulator.tenant.setSwitches({ graphBatchShuffles: false });
    tenant.emulator.faults.add({ fault: 'batchShuffled' });
    const { json } = await sendBatch(['/me', '/me/manager', '/users']);
    const ids = (json.responses as readonly { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(['2', '1', '0']);
  });

  it('F24: one part of a batch is throttled, the others are answered', async () => {
    tenant.emulator.faults.add({ on: { in: 'part', path: '/graph/v1.0/users' }, fault: 'throttled' });
    const { json } = await sendBatch(['/me', '/users']);
    const responses = json.responses as readonly {
      id: string;
      status: number;
      headers: object;
      body: object;
    }[];
    const statuses = Object.fromEntries(responses.map(({ id, status }) => [id, status]));
    expect(statuses).toEqual({ 0: 200, 1: 429 });
    const throttled = responses.find(({ id }) => id === '1');
    expect(throttled?.body).toMatchObject({ error: { code: 'activityLimitReached' } });
    expect(JSON.stringify(throttled?.headers).toLowerCase()).toContain('"retry-after":"31"');
  });
});

describe('limits of Graph', () => {
  const last = async (path: string, times: number): Promise<number> => {
    let status = 0;
    for (let number = 0; number < times; number += 1) status = (await tenant.ben.get(path)).status;
    return status;
  };

  it('presence: 1,500 requests in 30 seconds, for everybody together', async () => {
    const path = '/graph/v1.0/me/presence';
    expect(await last(path, 1500)).toBe(200);
    const refused = await tenant.cam.get(path);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(refused.json).toMatchObject({
      error: { code: 'activityLimitReached', innerError: { code: 'throttledRequest' } }
    });
    tenant.clock.nowMs += 30_000;
    expect((await tenant.cam.get(path)).status).toBe(200);
  }, 20_000);

  it('the directory: 3,500 units in ten seconds, two for a request, one with $select', async () => {
    expect(await last('/graph/v1.0/me', 1749)).toBe(200);
    expect(await last('/graph/v1.0/me?$select=id', 2)).toBe(200);
    expect(await last('/graph/v1.0/me?$select=id', 1)).toBe(429);
  }, 20_000);

  it('leave SharePoint alone, and are not held by the switch', async () => {
    tenant.emulator.tenant.setSwitches({ throttlesGraph: false });
    expect(await last('/graph/v1.0/me', 1800)).toBe(200);
    expect((await tenant.ben.get('web')).status).toBe(200);
  }, 20_000);

  it('count the parts of a batch one by one, and refuse the part that is too many', async () => {
    await last('/graph/v1.0/me', 1749);
    const { status, json } = await sendBatch(['/me', '/me']);
    expect(status).toBe(200);
    const statuses = (json.responses as readonly { status: number }[]).map(one => one.status).sort();
    expect(statuses).toEqual([200, 429]);
  }, 20_000);
});
