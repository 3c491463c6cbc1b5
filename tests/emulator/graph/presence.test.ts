import { graphTenant, type GraphTenant, START_MS, upnOf } from './graphTenant';

let tenant: GraphTenant;

beforeEach(async () => {
  tenant = await graphTenant();
});

afterEach(() => tenant.emulator.close());

const FORBIDDEN = [403, 'Forbidden', ''];

describe('presence', () => {
  it('of oneself and of another is at their addresses', async () => {
    const ann = tenant.as('ann');
    const mine = await ann.get('/me/presence');
    expect(mine.json).toEqual({
      '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('id-ann')/presence/$entity",
      id: 'id-ann',
      availability: expect.any(String) as string,
      activity: expect.any(String) as string,
      statusMessage: null,
      outOfOfficeSettings: { message: null, isOutOfOffice: expect.any(Boolean) as boolean }
    });
    expect((await tenant.as('ben').get('/users/id-ann/presence')).json).toEqual(mine.json);
    expect((await ann.get('/communications/presences/id-ann')).json).toEqual(mine.json);
  });

  it('is the same on every call, and moves with the clock of the tenant', async () => {
    const seen = new Set<unknown>();
    for (let halfHour = 0; halfHour < 20; halfHour += 1) {
      tenant.clock.nowMs = START_MS + halfHour * 30 * 60_000 - 60 * 60_000;
      const token = tenant.as('ann');
      const first = (await token.get('/me/presence')).json;
      expect((await token.get('/me/presence')).json).toEqual(first);
      seen.add(first.availability);
    }
    expect(seen.size).toBeGreaterThanOrEqual(3);
  });

  it('is the same in another tenant of the same people, and after a restart of the clock', async () => {
    const other = await graphTenant({}, 99);
    const ids = ['id-ann', 'id-ben', 'id-cam'];
    const ask = async (of: GraphTenant): Promise<unknown> =>
      (await of.as('ann').send('POST', '/communications/getPresencesByUserId', { ids })).json;
    expect(await ask(other)).toEqual(await ask(tenant));
    other.emulator.close();
  });

  it('of a guest is unknown, of somebody who left offline', async () => {
    const ann = tenant.as('ann');
    expect((await ann.get('/users/id-sam/presence')).json).toMatchObject({ availability: 'PresenceUnknown' });
    expect((await ann.get('/users/id-zed/presence')).json).toMatchObject({ availability: 'Offline' });
  });

  it('of nobody is not there, and a name is no id', async () => {
    const ann = tenant.as('ann');
    expect((await ann.get('/users/id-nobody/presence')).refusal.slice(0, 2)).toEqual([
      ...[404, 'Request_ResourceNotFound']
    ]);
    expect((await ann.get(`/users/${upnOf('ben')}/presence`)).refusal.slice(0, 2)).toEqual([
      400,
      'BadRequest'
    ]);
  });

  it('takes no options', async () => {
    expect((await tenant.as('ann').get('/me/presence?$select=id')).refusal[0]).toBe(501);
  });

  it.each(['setPresence', 'clearPresence', 'setUserPreferredPresence', 'setStatusMessage'])(
    'cannot be written by %s',
    async action => {
      const answer = await tenant.as('ann').send('POST', `/users/id-ann/presence/${action}`, {});
      expect(answer.refusal).toEqual([
        ...[501, 'notImplemented'],
        `The emulator does not implement POST /v1.0/users/id-ann/presence/${action}.`
      ]);
    }
  );
});

describe('consent to presence', () => {
  it('to one’s own is Presence.Read', async () => {
    const reader = tenant.as('ann', 'Presence.Read');
    expect((await reader.get('/me/presence')).status).toBe(200);
    expect((await reader.get('/users/id-ann/presence')).status).toBe(200);
    expect((await reader.get('/users/id-ben/presence')).refusal).toEqual(FORBIDDEN);
    const many = await reader.send('POST', '/communications/getPresencesByUserId', { ids: ['id-ann'] });
    expect(many.refusal).toEqual(FORBIDDEN);
  });

  it('to that of all is Presence.Read.All', async () => {
    const reader = tenant.as('ann', 'Presence.Read.All');
    expect((await reader.get('/me/presence')).status).toBe(200);
    expect((await reader.get('/users/id-ben/presence')).status).toBe(200);
    const many = await reader.send('POST', '/communications/getPresencesByUserId', { ids: ['id-ben'] });
    expect(many.status).toBe(200);
  });

  it('is given by no scope for profiles, in the few words of the presence service', async () => {
    const reader = tenant.as('ann', 'User.Read.All', 'Directory.Read.All');
    const refused = await reader.get('/me/presence');
    expect(refused.refusal).toEqual(FORBIDDEN);
    expect(refused.json).toEqual({
      error: {
        code: 'Forbidden',
        message: '',
        innerError: {
          date: '2026-11-16T09:00:00',
          'request-id': expect.any(String) as string,
          'client-request-id': expect.any(String) as string
        }
      }
    });
  });
});

describe('presences by user id', () => {
  const ask = (body: unknown): ReturnType<ReturnType<GraphTenant['as']>['send']> =>
    tenant.as('ann').send('POST', '/communications/getPresencesByUserId', body);

  it('come in the order asked, one for each id, unknown for whom nobody knows', async () => {
    const { json, value } = await ask({ ids: ['id-mia', 'id-nobody', 'id-ben', upnOf('ann')] });
    expect(json['@odata.context']).toBe(
      'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.presence)'
    );
    expect(value.map(({ id }) => id)).toEqual(['id-mia', 'id-nobody', 'id-ben', upnOf('ann')]);
    expect(value[1]).toMatchObject({ availability: 'PresenceUnknown', activity: 'PresenceUnknown' });
    expect(value[3]).toMatchObject({ availability: 'PresenceUnknown' });
    expect(value[2]).toEqual((await ask({ ids: ['id-ben'] })).value[0]);
  });

  it('take 650 ids, and refuse 651', async () => {
    const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `id-${at}`);
    expect((await ask({ ids: ids(650) })).value).toHaveLength(650);
    const refused = await ask({ ids: ids(651) });
    expect(refused.refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
  });

  it('take none', async () => {
    expect((await ask({ ids: [] })).value).toEqual([]);
  });

  it.each([{}, { ids: 'id-ben' }, { ids: [1, 2] }, { ids: null }, '', '[]', 'null', '{"ids"', '"ids"'])(
    'refuse %j',
    async body => {
      expect((await ask(body)).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
    }
  );
});
