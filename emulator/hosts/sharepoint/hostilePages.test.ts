import { pack, sampleParts } from '../../catalog/samplePackage';
import { createTestTenant, origin, type Person, type TestTenant } from '../testTenant';

/** Pages under attack: by their address, by what is kept on them, and by whoever may not see them. */

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await createTestTenant();
  await tenant.send(
    'owner',
    "/sites/appcatalog/_api/web/tenantappcatalog/Add(overwrite=true,url='s.sppkg')",
    {
      method: 'POST',
      body: new Uint8Array(pack(sampleParts()))
    }
  );
  await tenant.send(
    'owner',
    "/sites/appcatalog/_api/web/tenantappcatalog/AvailableApps/GetById('11111111-2222-4333-8444-555555555555')/Deploy",
    { method: 'POST', body: '{"skipFeatureDeployment":true}' }
  );
});

afterAll(() => tenant.emulator.close());

const HOME = '/sites/hallway/SitePages/Home.aspx';
const page = async (query = '', person: Person = 'member'): Promise<string> =>
  (await tenant.send(person, HOME + query)).text();

/** What the page hands to its script. */
function dataOf(markup: string): Record<string, unknown> {
  const json =
    /<script type="application\/json" id="page-data"[^>]*>([^<]*)<\/script>/.exec(markup)?.[1] ?? '';
  return JSON.parse(json) as Record<string, unknown>;
}

describe('the address of a page', () => {
  const EVIL = [
    '"><script>alert(1)</script>',
    "'-alert(1)-'",
    '</script><script>',
    '{{7*7}}',
    '\u2028',
    '%00',
    'javascript:alert(1)',
    '__proto__',
    '\u202e'
  ];

  it.each(['theme', 'background', 'width', 'locale', 'dir', 'Mode', 'nonsense'])(
    'puts nothing into it by %s',
    async name => {
      for (const value of EVIL) {
        const markup = await page(`?${name}=${encodeURIComponent(value)}`);
        expect(markup).not.toContain('<script>alert');
        expect(markup).not.toContain(value === '__proto__' || value === '%00' ? '\0' : value);
        expect(dataOf(markup).theme).toBe('light');
      }
    }
  );

  it('is one page, in any case, and no other', async () => {
    expect((await tenant.send('member', HOME.toUpperCase())).status).toBe(200);
    for (const other of [
      'Other.aspx',
      'Home.aspx.bak',
      'Home',
      'Home.aspx%20',
      'Forms/AllPages.aspx',
      'home.aspx/x'
    ]) {
      expect((await tenant.send('member', `/sites/hallway/SitePages/${other}`)).status).toBe(404);
    }
    expect((await tenant.send('member', '/sites/nowhere/SitePages/Home.aspx')).status).toBe(404);
  });

  it('of a site leads to its page', async () => {
    const sent = await tenant.send('member', '/sites/hallway');
    expect([sent.status, sent.headers.get('location')]).toEqual([302, HOME]);
  });
});

describe('a page', () => {
  it('escapes whoever reads it, and where', async () => {
    const markup = await page();
    expect(markup).not.toContain("O'<b>Hare");
    expect(markup).toContain('member O&#39;&lt;b&gt;Hare');
    expect(markup).toContain('Hall &amp; way');
    expect(dataOf(markup)).toMatchObject({
      context: { userDisplayName: "member O'<b>Hare", webTitle: 'Hall & way' }
    });
  });

  it('has a nonce of its own each time, on every script it holds', async () => {
    const [first, second] = [await tenant.send('member', HOME), await tenant.send('member', HOME)];
    const nonceOf = (response: Response): string =>
      /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const markup = await first.text();
    const scripts = markup.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(first)}"`);
  });

  it('names no host but its own', async () => {
    const markup = await page();
    const urls = [...markup.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(match => match[1] ?? '');
    for (const url of urls)
      expect([url, /^(\/|#|data:|\?)/.test(url) || url.startsWith(origin)]).toEqual([url, true]);
  });

  it('is kept by no browser and no proxy', async () => {
    const { headers } = await tenant.send('member', HOME);
    expect([
      headers.get('cache-control'),
      headers.get('x-content-type-options'),
      headers.get('x-frame-options')
    ]).toEqual(['private, no-store', 'nosniff', 'SAMEORIGIN']);
  });

  it('tells the script who reads and what he may, as SharePoint does', async () => {
    const { context } = dataOf(await page('', 'visitor')) as { context: Record<string, unknown> };
    expect(context).toMatchObject({
      ...{
        webServerRelativeUrl: '/sites/hallway',
        webAbsoluteUrl: `${origin}/sites/hallway`,
        serverRequestPath: HOME
      },
      ...{
        userPrincipalName: 'visitor@contoso.example',
        userLoginName: 'i:0#.f|membership|visitor@contoso.example',
        isSiteAdmin: false
      },
      ...{
        webPermMasks: { High: 176, Low: 138612833 },
        isExternalGuestUser: false,
        formDigestTimeoutSeconds: 1800
      }
    });
    expect(context.webId).toMatch(/^\{[0-9a-f-]{36}\}$/);
    expect(context.formDigestValue).toMatch(/^0x[0-9A-F]{128},/);
  });

  it('gives a digest that is good for him who got it, and for nobody else', async () => {
    const digest = String(
      (dataOf(await page('', 'member')).context as Record<string, unknown>).formDigestValue
    );
    const add = (person: Person): Promise<Response> =>
      tenant.send(person, '/sites/hallway/_api/web/lists', {
        method: 'POST',
        headers: { 'x-requestdigest': digest, 'content-type': 'application/json' },
        body: JSON.stringify({ Title: `By ${person}`, BaseTemplate: 100 })
      });
    expect((await add('member')).status).toBe(201);
    expect((await add('owner')).status).toBe(403);
  });
});

describe('who sees a page', () => {
  it('is whoever may, and others are told without learning what the site is called', async () => {
    for (const person of ['owner', 'member', 'visitor'] as const)
      expect((await tenant.send(person, HOME)).status).toBe(200);
    const denied = await tenant.send('outsider', HOME);
    const markup = await denied.text();
    expect(denied.status).toBe(403);
    expect(markup).toContain('You need permission to access this site');
    expect(markup).not.toContain('Hall &amp; way');
    expect(markup).not.toContain('page-data');
    expect(markup).not.toContain("O'<b>Hare");
  });

  it('is nobody who is not signed in', async () => {
    const answer = await tenant.emulator.handle(new Request(origin + HOME));
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `/_emulator/signin?to=${encodeURIComponent(HOME)}`
    ]);
  });

  it('may edit it only with the right to', async () => {
    expect(dataOf(await page('?Mode=Edit', 'member')).isEditing).toBe(true);
    expect(dataOf(await page('?Mode=Edit', 'visitor')).isEditing).toBe(false);
  });

  it('is shown only those other sites he may open', async () => {
    expect(await page('', 'owner')).not.toContain('/sites/appcatalog/SitePages');
    expect(await page('', 'member')).toContain(HOME);
  });
});

describe('what is kept on a page', () => {
  const save = (person: Person, canvas: unknown): Promise<Response> =>
    tenant.send(person, '/sites/hallway/_api/sitepages/pages/GetById(1)/SavePage', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ CanvasContent1: typeof canvas === 'string' ? canvas : JSON.stringify(canvas) })
    });
  const GUID = '66666666-7777-4888-8999-aaaaaaaaaaaa';
  const control = (title: string, properties: unknown = {}): object => ({
    controlType: 3,
    id: GUID,
    position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12 },
    emphasis: {},
    webPartId: GUID,
    webPartData: { id: GUID, instanceId: GUID, title, description: '', dataVersion: '1.0', properties }
  });

  it('is text to the page, whatever its editor wrote', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
    expect((await save('member', [control(evil, { greeting: evil, '\u2028': '<!--' })])).status).toBeLessThan(
      300
    );
    const markup = await page();
    expect(markup).not.toContain('<script>alert(1)');
    expect(markup).not.toContain('<img src=x');
    const [kept] = dataOf(markup).controls as {
      webPartData: { title: string; properties: Record<string, string> };
    }[];
    expect([kept?.webPartData.title, kept?.webPartData.properties.greeting]).toEqual([evil, evil]);
  });

  it('is said to be missing when its package is', async () => {
    const gone = { ...control('Gone & <forgotten>'), webPartId: '00000000-7777-4888-8999-aaaaaaaaaaaa' };
    await save('member', [gone]);
    expect(await page()).toContain('Gone &amp; &lt;forgotten&gt; is not in the app catalog.');
  });

  it('is not written by visitors and strangers', async () => {
    await save('member', [control('Mine')]);
    for (const person of ['visitor', 'outsider'] as const) expect((await save(person, [])).status).toBe(403);
    expect((dataOf(await page()).controls as unknown[]).length).toBe(1);
  });

  it.each(['', 'x', '{}', '[7]', '[{"controlType":4}]', '[{"controlType":3}]'])(
    'is not %j, and what was there stays',
    async canvas => {
      await save('member', [control('Stays')]);
      expect([400, 501]).toContain((await save('member', canvas)).status);
      expect(JSON.stringify(dataOf(await page()).controls)).toContain('Stays');
    }
  );
});
