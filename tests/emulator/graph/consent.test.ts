import { graphTenant, type GraphAnswer, type GraphTenant, HOST, upnOf } from './graphTenant';

let tenant: GraphTenant;

beforeEach(async () => {
  tenant = await graphTenant({ graphScopes: 'User.Read User.ReadBasic.All' });
});

afterEach(() => tenant.emulator.close());

const HOUR_MS = 60 * 60_000;
const AUTHORITY =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';
const EXPIRED = [401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'];
const CHALLENGED = [
  ...[401, 'InvalidAuthenticationToken'],
  'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp'
];

/** What a page of somebody signed in by cookie gets for Graph, once an administrator has granted these scopes. */
async function pageToken(name: string): Promise<{ status: number; token: string }> {
  const cookie = tenant.emulator.tenant.sessions.cookieFor(upnOf(name)).split(';')[0] ?? '';
  const path = `${HOST}/_emulator/page/token?resource=${encodeURIComponent('https://graph.microsoft.com')}`;
  const response = await tenant.emulator.handle(new Request(path, { headers: { cookie } }));
  const { access_token: token = '' } = (await response.json()) as { access_token?: string };
  return { status: response.status, token };
}

const grant = (graphScopes: string): Promise<Response> => tenant.control('switches', { graphScopes });

function claimsOf({ headers }: GraphAnswer): unknown {
  const claims = /claims="([^"]+)"/.exec(headers.get('www-authenticate') ?? '')?.[1];
  return claims === undefined ? undefined : JSON.parse(Buffer.from(claims, 'base64').toString());
}

describe('a token for Graph', () => {
  it('is good for an hour and not a millisecond more', async () => {
    const ann = tenant.withToken((await pageToken('ann')).token);
    tenant.clock.nowMs += HOUR_MS - 1;
    expect((await ann.get('/me')).status).toBe(200);
    tenant.clock.nowMs += 1;
    const late = await ann.get('/me', { 'client-request-id': 'mine' });
    expect(late.refusal).toEqual(EXPIRED);
    expect(late.headers.get('www-authenticate')).toBe(AUTHORITY);
    expect(late.json).toEqual({
      error: {
        code: 'InvalidAuthenticationToken',
        message: 'Lifetime validation failed, the token is expired.',
        innerError: {
          date: '2026-11-16T10:00:00',
          'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          'client-request-id': 'mine'
        }
      }
    });
    expect(late.headers.get('client-request-id')).toBe('mine');
  });

  it('is had again by asking again', async () => {
    tenant.clock.nowMs += 2 * HOUR_MS;
    expect((await tenant.withToken((await pageToken('ann')).token).get('/me')).status).toBe(200);
  });

  it('ends for a whole batch at once', async () => {
    const ann = tenant.withToken((await pageToken('ann')).token);
    tenant.clock.nowMs += HOUR_MS;
    const requests = [{ id: '1', method: 'GET', url: '/me' }];
    expect((await ann.send('POST', '/$batch', { requests })).refusal).toEqual(EXPIRED);
  });

  it('ends where the clock of the tenant is moved', async () => {
    const ann = tenant.withToken((await pageToken('ann')).token);
    await tenant.control('clock', { offsetMs: 2 * HOUR_MS });
    expect((await ann.get('/me')).refusal).toEqual(EXPIRED);
  });

  it.each([
    ['Bearer'],
    ['Bearer '],
    ['Bearer x'],
    ['Bearer x.y'],
    ['Bearer a.b.c'],
    ['Basic YW5uOnB3'],
    ['bearer null'],
    [`Bearer ${'x'.repeat(5000)}`]
  ])('cannot be made up: %s', async authorization => {
    const answer = await tenant.withToken(undefined).get('/me', { authorization });
    expect(answer.refusal).toEqual([401, 'InvalidAuthenticationToken', 'Access token validation failure.']);
    expect(answer.headers.get('www-authenticate')).toBe(AUTHORITY);
  });

  it('cannot be changed: neither its owner nor its scopes', async () => {
    const { token } = await pageToken('ann');
    const [text = '', seal = ''] = token.split('.');
    const pass = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
    for (const change of [{ upn: upnOf('mia') }, { scopes: ['User.Read.All'] }, { expiresMs: 9e15 }]) {
      const forged = Buffer.from(JSON.stringify({ ...pass, ...change })).toString('base64url');
      expect((await tenant.withToken(`${forged}.${seal}`).get('/me')).refusal[2]).toBe(
        'Access token validation failure.'
      );
    }
  });

  it('is no cookie, and a cookie is no token', async () => {
    const cookie = tenant.emulator.tenant.sessions.cookieFor(upnOf('ann')).split(';')[0] ?? '';
    const withCookie = await tenant.withToken(undefined).get('/me', { cookie });
    expect(withCookie.refusal).toEqual([401, 'InvalidAuthenticationToken', 'Access token is empty.']);
    const asToken = await tenant.withToken(cookie.replace('FedAuth=', '')).get('/me');
    expect(asToken.refusal[2]).toBe('Access token validation failure.');
  });
});

describe('consent taken back, as most tokens bear it', () => {
  it('leaves a token as it is until it ends, and gives the next one less', async () => {
    const { token } = await pageToken('ann');
    await grant('User.Read');
    const ann = tenant.withToken(token);
    expect((await ann.get('/users/id-ben')).status).toBe(200);
    tenant.clock.nowMs += HOUR_MS;
    expect((await ann.get('/users/id-ben')).refusal).toEqual(EXPIRED);
    const less = tenant.withToken((await pageToken('ann')).token);
    expect((await less.get('/me')).status).toBe(200);
    expect((await less.get('/users/id-ben')).refusal).toEqual([
      ...[403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.']
    ]);
  });

  it('altogether gives no next token', async () => {
    await grant('');
    expect((await pageToken('ann')).status).toBe(400);
  });

  it('and given again is good again', async () => {
    await grant('');
    await grant('User.ReadBasic.All');
    expect((await tenant.withToken((await pageToken('ann')).token).get('/users/id-ben')).status).toBe(200);
  });

  it('from somebody who leaves, too, until the token ends', async () => {
    const { token } = await pageToken('ann');
    const left = { upn: upnOf('ann'), displayName: 'Ann Berg', entraId: 'id-ann', accountEnabled: false };
    await tenant.control('directory', { people: [left] });
    expect((await tenant.withToken(token).get('/me')).status).toBe(200);
  });
});

describe('consent taken back, with continuous access evaluation', () => {
  beforeEach(() => tenant.control('switches', { graphChallengesRevoked: true }));

  it('challenges a token at once, with the claims the next must bear', async () => {
    const { token } = await pageToken('ann');
    const ann = tenant.withToken(token);
    expect((await ann.get('/me')).status).toBe(200);
    await grant('User.Read');
    const challenged = await ann.get('/me');
    expect(challenged.refusal).toEqual(CHALLENGED);
    expect(challenged.headers.get('www-authenticate')).toMatch(
      /, error="insufficient_claims", claims="[^"]+"$/
    );
    expect(claimsOf(challenged)).toEqual({
      access_token: { nbf: { essential: true, value: String(tenant.clock.nowMs / 1000) } }
    });
  });

  it('is satisfied by a new token', async () => {
    const before = await pageToken('ann');
    await grant('User.Read');
    expect((await tenant.withToken(before.token).get('/me')).status).toBe(401);
    const after = await pageToken('ann');
    expect((await tenant.withToken(after.token).get('/me')).status).toBe(200);
  });

  it('leaves a token alone when more is granted', async () => {
    const { token } = await pageToken('ann');
    await grant('User.Read User.ReadBasic.All Presence.Read');
    expect((await tenant.withToken(token).get('/me')).status).toBe(200);
    expect((await tenant.withToken(token).get('/me/presence')).refusal.slice(0, 2)).toEqual([
      403,
      'Forbidden'
    ]);
  });

  it('challenges somebody whose account was closed', async () => {
    const { token } = await pageToken('ann');
    const left = { upn: upnOf('ann'), displayName: 'Ann Berg', entraId: 'id-ann', accountEnabled: false };
    await tenant.control('directory', { people: [left] });
    expect((await tenant.withToken(token).get('/me')).refusal).toEqual(CHALLENGED);
  });

  it('says that a token has ended rather than challenge it', async () => {
    const { token } = await pageToken('ann');
    await grant('');
    tenant.clock.nowMs += HOUR_MS;
    const late = await tenant.withToken(token).get('/me');
    expect(late.refusal).toEqual(EXPIRED);
    expect(claimsOf(late)).toBeUndefined();
  });
});

describe('every answer of Graph', () => {
  it('has an id of its own, and that of the client', async () => {
    const ann = tenant.as('ann');
    const one = await ann.get('/me', { 'client-request-id': 'abc' });
    const other = await ann.get('/me');
    expect(one.headers.get('client-request-id')).toBe('abc');
    expect(one.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(other.headers.get('request-id')).not.toBe(one.headers.get('request-id'));
    expect(other.headers.get('client-request-id')).toBe(other.headers.get('request-id'));
  });

  it('says what it is, and how JSON in it is written', async () => {
    const ann = tenant.as('ann');
    const { headers } = await ann.get('/me');
    expect([headers.get('content-type'), headers.get('odata-version'), headers.get('cache-control')]).toEqual(
      [
        'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
        ...['4.0', 'no-cache']
      ]
    );
    const refused = await ann.get('/users/nobody');
    expect(refused.headers.get('content-type')).toBe('application/json');
  });

  it('is none of SharePoint’s', async () => {
    const { headers } = await tenant.as('ann').get('/me');
    expect(headers.get('sprequestguid')).toBeNull();
    expect(headers.get('microsoftsharepointteamservices')).toBeNull();
  });
});
