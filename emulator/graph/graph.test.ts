import { createEmulator, type RunningEmulator } from '../createEmulator';

const HOST = 'http://127.0.0.1:4780';
const NOW = Date.parse('2026-11-22T09:00:00Z');
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
let emulator: RunningEmulator;
let bearer = '';

beforeAll(async () => {
  emulator = createEmulator({ database: ':memory:', clock: { now: () => NOW }, seed: 1 });
  const people = [
    {
      upn: 'ann@contoso.example',
      displayName: 'Ann Berg',
      entraId: 'id-ann',
      managerUpn: 'mia@contoso.example',
      jobTitle: 'Designer'
    },
    {
      upn: 'mia@contoso.example',
      displayName: 'Mia van der Meer',
      entraId: 'id-mia',
      department: 'Research'
    },
    { upn: 'sam@contoso.example', displayName: "Sam O'Neil", entraId: 'id-sam', userType: 'Guest' }
  ];
  const photos = [
    { upn: 'mia@contoso.example', contentType: 'image/png', base64: PICTURE.toString('base64') }
  ];
  await send('/_emulator/directory', { method: 'POST', body: JSON.stringify({ people, photos }) });
  bearer = emulator.tenant.sessions.tokenFor('ann@contoso.example').accessToken;
});

afterAll(() => emulator.close());

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return emulator.handle(new Request(HOST + path, init));
}

function graph(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return send(`/graph/v1.0${path}`, { headers: { authorization: `Bearer ${bearer}`, ...headers } });
}

async function names(path: string, headers?: Record<string, string>): Promise<unknown[]> {
  const { value } = (await (await graph(path, headers)).json()) as { value: { displayName: string }[] };
  return value.map(user => user.displayName);
}

async function refusal(path: string): Promise<unknown[]> {
  const response = await graph(path);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return [response.status, error.code, error.message];
}

describe('people in Graph', () => {
  it('shows the one who asks, with the default properties and nothing else', async () => {
    expect(await (await graph('/me')).json()).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
      businessPhones: [],
      displayName: 'Ann Berg',
      givenName: 'Ann',
      jobTitle: 'Designer',
      mail: 'ann@contoso.example',
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: 'en-US',
      surname: 'Berg',
      userPrincipalName: 'ann@contoso.example',
      id: 'id-ann'
    });
  });

  it('shows somebody by id or name, narrowed by $select', async () => {
    const expected = {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(id,department)/$entity',
      id: 'id-mia',
      department: 'Research'
    };
    expect(await (await graph('/users/id-mia?$select=id,department')).json()).toEqual(expected);
    expect(await (await graph('/users/MIA@contoso.example?$select=id,department')).json()).toEqual(expected);
  });

  it('shows managers', async () => {
    const managed = (await (await graph('/me/manager')).json()) as Record<string, unknown>;
    expect(managed).toMatchObject({ '@odata.type': '#microsoft.graph.user', id: 'id-mia' });
    expect(await refusal('/users/id-mia/manager')).toEqual([
      404,
      'Request_ResourceNotFound',
      "Resource 'manager' does not exist or one of its queried reference-property objects are not present."
    ]);
  });

  it.each([
    ["startswith(displayName,'s')", ["Sam O'Neil"]],
    ["startsWith(displayName,'ann')", ['Ann Berg']],
    ["displayName eq 'sam o''neil'", ["Sam O'Neil"]],
    ["mail eq 'ann@contoso.example' or id eq 'id-mia'", ['Ann Berg', 'Mia van der Meer']],
    ["userPrincipalName in ('ANN@contoso.example','mia@contoso.example')", ['Ann Berg', 'Mia van der Meer']],
    ["displayName in ('Sam O''Neil') or id in ('id-mia','nobody')", ['Mia van der Meer', "Sam O'Neil"]],
    ["displayName eq 'id in (''id-mia'')'", []],
    ["userType eq 'Member' and accountEnabled eq true", ['Ann Berg', 'Mia van der Meer']],
    ["displayName ge 'mia' and displayName le 'n'", ['Mia van der Meer']],
    ['jobTitle eq null', ['Mia van der Meer', "Sam O'Neil"]],
    ["STARTSWITH(mail,'mia') OR id EQ 'id-sam'", ['Mia van der Meer', "Sam O'Neil"]]
  ])('filters by %s', async (filter, expected) => {
    expect(await names(`/users?$filter=${encodeURIComponent(filter)}`)).toEqual(expected);
  });

  it('searches the beginnings of words, once the caller accepts to read late', async () => {
    const search = `/users?$search=${encodeURIComponent('"displayName:der" OR "mail:sam"')}`;
    expect(await names(search, { ConsistencyLevel: 'eventual' })).toEqual(['Mia van der Meer', "Sam O'Neil"]);
    const both = encodeURIComponent('"displayName:mia meer" AND "department:res"');
    expect(await names(`/users?$search=${both}`, { ConsistencyLevel: 'eventual' })).toEqual([
      'Mia van der Meer'
    ]);
    expect((await refusal(search)).slice(0, 2)).toEqual([400, 'Request_UnsupportedQuery']);
  });

  it.each([
    ["not (id in ('id-mia', 'id-sam'))", ['Ann Berg']],
    ["userType ne 'Guest' and accountEnabled eq true", ['Ann Berg', 'Mia van der Meer']],
    ['jobTitle ne null', ['Ann Berg']],
    ['NOT (jobTitle eq null)', ['Ann Berg']],
    ["endsWith(mail,'SAM@contoso.example')", ["Sam O'Neil"]],
    ["endswith(userPrincipalName,'@contoso.example') and startswith(displayName,'m')", ['Mia van der Meer']]
  ])('filters by %s in an advanced query only', async (filter, expected) => {
    const path = `/users?$filter=${encodeURIComponent(filter)}`;
    expect(await names(`${path}&$count=true`, { ConsistencyLevel: 'eventual' })).toEqual(expected);
    expect((await refusal(path)).slice(0, 2)).toEqual([400, 'Request_UnsupportedQuery']);
    expect((await refusal(`${path}&$count=true`)).slice(0, 2)).toEqual([400, 'Request_UnsupportedQuery']);
  });

  it('counts in an advanced query, and ignores the question without a word in any other', async () => {
    const eventual = { ConsistencyLevel: 'eventual' };
    expect(await (await graph('/users?$count=true&$top=1', eventual)).json()).toMatchObject({
      '@odata.count': 3
    });
    const plain = (await (await graph('/users?$count=true&$top=1')).json()) as object;
    expect(Object.keys(plain)).not.toContain('@odata.count');
  });
});

describe('photos', () => {
  it.each(['/users/id-mia/photo/$value', '/users/mia@contoso.example/photos/48x48/$value'])(
    'come from %s',
    async path => {
      const response = await graph(path);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await response.arrayBuffer())).toEqual(PICTURE);
    }
  );

  it('are missing where there are none', async () => {
    expect((await refusal('/me/photo/$value')).slice(0, 2)).toEqual([404, 'ImageNotFound']);
    expect((await refusal('/users/id-mia/photos/7x7/$value')).slice(0, 2)).toEqual([400, 'BadRequest']);
  });

  it('stand at userphoto.aspx too, for those signed in, with a grey figure for the rest', async () => {
    const cookie = emulator.tenant.sessions.cookieFor('ann@contoso.example').split(';')[0] ?? '';
    const photo = (query: string): Promise<Response> =>
      send(`/sites/x/_layouts/15/userphoto.aspx?${query}`, { headers: { cookie } });
    const own = await photo('size=L&accountname=i%3A0%23.f%7Cmembership%7CMIA@contoso.example');
    expect(Buffer.from(await own.arrayBuffer())).toEqual(PICTURE);
    const grey = await photo('Size=M&AccountName=nobody');
    expect([grey.status, grey.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await grey.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([72, 72]);
    expect((await send('/_layouts/15/userphoto.aspx?accountname=ann@contoso.example')).status).toBe(302);
  });
});

describe('what Graph refuses', () => {
  it('is everybody without a bearer token', async () => {
    const cookie = emulator.tenant.sessions.cookieFor('ann@contoso.example').split(';')[0] ?? '';
    const response = await send('/graph/v1.0/me', { headers: { cookie, 'client-request-id': 'abc' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(await response.json()).toEqual({
      error: {
        code: 'InvalidAuthenticationToken',
        message: 'Access token is empty.',
        innerError: {
          date: '2026-11-22T09:00:00',
          'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          'client-request-id': 'abc'
        }
      }
    });
    const forged = await send('/graph/v1.0/me', { headers: { authorization: 'Bearer x.y' } });
    expect(await forged.json()).toMatchObject({
      error: { message: 'Access token validation failure.' }
    });
  });

  it.each([
    ['/users/nobody', 404, 'Request_ResourceNotFound'],
    ['/users?$top=1000', 400, 'Request_UnsupportedQuery'],
    ['/users?$top=x', 400, 'Request_UnsupportedQuery'],
    ['/users?$filter=displayName', 400, 'BadRequest'],
    ['/users?$skiptoken=zzz', 400, 'BadRequest'],
    ["/users?$filter=contains(mail,'a')", 501, 'notImplemented'],
    ["/users?$filter=startswith(mail/endsWith,'a')", 501, 'notImplemented'],
    ['/users?$filter=id in ()', 501, 'notImplemented'],
    ["/users?$filter=id in ('a'", 501, 'notImplemented'],
    ["/users?$filter=shoeSize eq 'a'", 501, 'notImplemented'],
    ["/users?$filter=displayName gt 'a'", 400, 'Request_UnsupportedQuery'],
    ['/users?$filter=accountEnabled ge true', 400, 'Request_UnsupportedQuery'],
    ['/users?$orderby=createdDateTime', 501, 'notImplemented'],
    ['/me?$expand=drive', 501, 'notImplemented'],
    ['/me?$select=aboutMe', 501, 'notImplemented'],
    ['/me/drive', 501, 'notImplemented'],
    ['/groups', 501, 'notImplemented']
  ])('is %s', async (path, status, code) => {
    expect((await refusal(path)).slice(0, 2)).toEqual([status, code]);
  });

  it('is named when the emulator does not do it', async () => {
    expect((await refusal('/me/drive'))[2]).toBe('The emulator does not implement GET /v1.0/me/drive.');
    const posted = await send('/graph/v1.0/me/sendMail', {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` }
    });
    expect(posted.status).toBe(501);
  });
});
