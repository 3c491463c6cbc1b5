import {
  addNotesList,
  ANN,
  API,
  BEN,
  HOST,
  NOTES,
  personWith,
  type Person,
  refusal,
  type TestTenant,
  testTenant
} from './testTenant';

const HALF_HOUR_MS = 30 * 60 * 1000;
const badDigest = (code: number): string =>
  refusal(
    `${code}, Microsoft.SharePoint.SPException`,
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again."
  );
const TAMPERED = badDigest(-2130575251);
const TIMED_OUT = badDigest(-2130575252);

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

async function byCookie(upn: string): Promise<Person> {
  const signedIn = await tenant.nobody.get(`/_emulator/signin?user=${upn}`);
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return personWith(tenant.emulator, { cookie });
}

const digestOf = async (person: Person): Promise<string> =>
  String((await person.post('contextinfo')).json.FormDigestValue);

describe('signing in', () => {
  it('sets a cookie scripts cannot read, and goes where it was asked to', async () => {
    const answer = await tenant.nobody.get(
      `/_emulator/signin?user=${BEN}&to=/sites/hallway/SitePages/Home.aspx?a=1`
    );
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/sites/hallway/SitePages/Home.aspx?a=1');
    expect(answer.headers.get('set-cookie')).toMatch(/^FedAuth=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it.each([
    ...['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'],
    ...['/x/..//evil.example', '/.//evil.example', '/\t/evil.example', '/x/%2e%2e//evil.example']
  ])('does not lead to %s', async to => {
    const answer = await tenant.nobody.get(`/_emulator/signin?user=${BEN}&to=${encodeURIComponent(to)}`);
    const target = new URL(answer.headers.get('location') ?? '', HOST);
    expect(target.origin).toBe(HOST);
  });

  it('lists the people, for browsers as a page', async () => {
    const list = await tenant.nobody.get('/_emulator/signin');
    expect(list.text).toContain('"upn":"ann@contoso.example"');
    const page = await tenant.nobody.get('/_emulator/signin?to=/sites/hallway', 'text/html');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain(
      `href="/_emulator/signin?user=ann%40contoso.example&#38;to=%2Fsites%2Fhallway"`
    );
  });

  it('shows names as text, whatever is in them', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: 'x@contoso.example', displayName: '<script>alert(1)</script>' }]
    });
    const page = await tenant.nobody.get('/_emulator/signin', 'text/html');
    expect(page.text).not.toContain('<script>');
  });

  it('refuses people it does not know, or whose account is closed', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: 'gone@contoso.example', displayName: 'Gone', accountEnabled: false }]
    });
    for (const upn of ['nobody@contoso.example', 'gone@contoso.example']) {
      expect((await tenant.nobody.get(`/_emulator/signin?user=${upn}`)).status).toBe(404);
      expect((await tenant.nobody.get(`/_emulator/token?user=${upn}`)).status).toBe(404);
    }
  });
});

describe('a session', () => {
  it('ends after five days, a token after an hour', async () => {
    const ben = await byCookie(BEN);
    tenant.clock.nowMs += 2 * HALF_HOUR_MS;
    expect((await tenant.ben.get('web')).status).toBe(401);
    expect((await ben.get('web')).status).toBe(200);
    tenant.clock.nowMs += 5 * 24 * 60 * 60 * 1000;
    expect((await ben.get('web')).status).toBe(401);
  });

  it('is not a form digest in another guise', async () => {
    await tenant.nobody.post('/_emulator/directory', { people: [{ upn: 'dee@x', displayName: 'Dee' }] });
    const { formDigests, store } = tenant.emulator.tenant;
    const siteId = store.sites.byUrl('/sites/hallway')?.siteId ?? '';
    const digest = formDigests.issue({ upn: 'dee@x', siteId });
    const [seal = '', stamp = ''] = digest.slice(2).split(',');
    const pass = `digest|${siteId}|dee@x|${stamp}.${seal}`;
    const guises: readonly Record<string, string>[] = [
      { cookie: `FedAuth=${pass}` },
      { authorization: `Bearer ${pass.replaceAll(' ', '+')}` }
    ];
    for (const headers of guises) {
      expect((await personWith(tenant.emulator, headers).get('web')).status).toBe(401);
    }
  });

  it('cannot be forged, nor a token used as a cookie', async () => {
    const token = String((await tenant.nobody.get(`/_emulator/token?user=${ANN}`)).json.access_token);
    const forged = Buffer.from(JSON.stringify({ upn: ANN, via: 'bearer', expiresMs: 9e15 })).toString(
      'base64url'
    );
    const headers: Record<string, string>[] = [
      { authorization: `Bearer ${forged}.${token.split('.')[1] ?? ''}` },
      { authorization: `Bearer ${token}0` },
      { authorization: 'Bearer ' },
      { authorization: 'Basic YTpi' },
      { cookie: `FedAuth=${token}` },
      { cookie: 'FedAuth=.' }
    ];
    for (const one of headers) expect((await personWith(tenant.emulator, one).get('web')).status).toBe(401);
  });

  it('of somebody whose account was closed is refused', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: BEN, displayName: 'Ben Member', accountEnabled: false }]
    });
    expect((await tenant.ben.get('web')).status).toBe(403);
  });
});

describe('the form digest', () => {
  it('has the shape of SharePoint and lasts half an hour', async () => {
    const ben = await byCookie(BEN);
    const info = await ben.post('contextinfo');
    expect(info.json).toMatchObject({
      FormDigestTimeoutSeconds: 1800,
      FormDigestValue: expect.stringMatching(/^0x[0-9A-F]{128},16 Nov 2026 09:00:00 -0000$/) as string,
      SiteFullUrl: 'http://127.0.0.1:4780/sites/hallway',
      WebFullUrl: 'http://127.0.0.1:4780/sites/hallway'
    });
    const verbose = await ben.post('contextinfo', '', { accept: 'application/json;odata=verbose' });
    expect(verbose.json.d).toHaveProperty('GetContextWebInformation.FormDigestValue');
    expect(verbose.json.d).toHaveProperty('GetContextWebInformation.SupportedSchemaVersions.results', [
      '14.0.0.0',
      '15.0.0.0'
    ]);
  });

  it('is asked of every write by cookie, and of none by token', async () => {
    const ben = await byCookie(BEN);
    const write = (headers?: Record<string, string>): ReturnType<Person['post']> =>
      ben.post(`${NOTES}/items`, { Title: 'x' }, headers);
    const without = await write();
    expect([without.status, without.text]).toEqual([403, TAMPERED]);
    expect((await write({ 'x-requestdigest': await digestOf(ben) })).status).toBe(201);
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(201);
  });

  it('is refused when expired, from another person, tampered with or no digest at all', async () => {
    const ben = await byCookie(BEN);
    const ann = await byCookie(ANN);
    const digest = await digestOf(ben);
    const later = digest.replace('09:00:00', '09:20:00');
    for (const wrong of [
      await digestOf(ann),
      later,
      'nonsense',
      '0x00,16 Nov 2026 09:00:00 -0000',
      digest.slice(0, -1)
    ]) {
      const refused = await ben.post(`${NOTES}/items`, { Title: 'x' }, { 'x-requestdigest': wrong });
      expect([refused.status, refused.text]).toEqual([403, TAMPERED]);
    }
    tenant.clock.nowMs += HALF_HOUR_MS;
    expect((await ben.post(`${NOTES}/items`, { Title: 'x' }, { 'x-requestdigest': digest })).status).toBe(
      201
    );
    tenant.clock.nowMs += 1000;
    expect((await ben.post(`${NOTES}/items`, { Title: 'x' }, { 'x-requestdigest': digest })).text).toBe(
      TIMED_OUT
    );
  });

  it('is refused in another site', async () => {
    await tenant.nobody.post('/_emulator/sites', {
      ...{ url: '/sites/other', title: 'Other', ownerUpn: ANN },
      memberUpns: [BEN]
    });
    const ben = await byCookie(BEN);
    const digest = String((await ben.post('/sites/other/_api/contextinfo')).json.FormDigestValue);
    const refused = await ben.post(`${NOTES}/items`, { Title: 'x' }, { 'x-requestdigest': digest });
    expect([refused.status, refused.text]).toEqual([403, TAMPERED]);
  });

  it('stands on the outer request of a batch only', async () => {
    const ben = await byCookie(BEN);
    const body =
      '--b\nContent-Type: multipart/mixed; boundary="c"\n\n--c\nContent-Type: application/http\n\n' +
      `POST ${HOST}${API}${NOTES}/items HTTP/1.1\ncontent-type: application/json\n\n{"Title":"x"}\n\n--c--\n\n--b--\n`;
    const headers = { 'content-type': 'multipart/mixed; boundary=b' };
    expect((await ben.post('$batch', body, headers)).text).toBe(TAMPERED);
    const sent = await ben.post('$batch', body, { ...headers, 'x-requestdigest': await digestOf(ben) });
    expect(sent.text).toContain('HTTP/1.1 201 Created');
  });
});

describe('every answer', () => {
  it('has the headers of SharePoint, and the date of its clock', async () => {
    const { headers } = await tenant.ben.get('web');
    expect(headers.get('SPRequestGuid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('request-id')).toBe(headers.get('SPRequestGuid'));
    expect(headers.get('X-SharePointHealthScore')).toBe('0');
    expect(headers.get('MicrosoftSharePointTeamServices')).toMatch(/^16\.0\.0\.\d+$/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-FRAME-OPTIONS')).toBe('SAMEORIGIN');
    expect(headers.get('Date')).toBe('Mon, 16 Nov 2026 09:00:00 GMT');
  });
});
