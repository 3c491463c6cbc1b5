import { type Wire } from './Wire';
import { type WireTenant, wireTenant } from './wireTenant';

/** Addresses that climb, hide or break their names, written to the socket as no client library would let them be. */

let tenant: WireTenant;
let wire: Wire;

beforeAll(async () => {
  tenant = await wireTenant();
  wire = tenant.wire;
  await tenant.tenant.nobody.post('/_emulator/sites', {
    ...{ url: '/sites/closed', title: 'Closed', ownerUpn: 'ann@contoso.example' }
  });
});

afterEach(() => tenant.expectAlive());
afterAll(() => tenant.close());

const CLIMBS = [
  ...[
    '../',
    '../../../../',
    '..%2f',
    '..%2F..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '.%2e/',
    '..%5c',
    '..\\',
    '%2e%2e%5c'
  ],
  ...[
    '..%252f',
    '%252e%252e%252f',
    '..%c0%af',
    '%c0%ae%c0%ae/',
    '%e0%80%ae%e0%80%ae/',
    '..%00/',
    '....//',
    '..;/',
    '%uff0e%uff0e/'
  ],
  ...['..%ef%bc%8f', '%ef%bc%8e%ef%bc%8e/', 'C:%5c', '%5c%5cserver%5cshare%5c', '/', '//', 'file:%2f%2f']
];
const FOLDERS = [
  ...[
    '/',
    '/sites/hallway/',
    '/sites/hallway/SitePages/',
    '/_spfx/hosts/x/',
    '/_spfx/hosts/',
    '/ClientSideAssets/x/'
  ],
  ...['/sites/hallway/_layouts/15/', '/teams/', '/_emulator/', '/graph/v1.0/users/', '/graph/v1.0/me/photo/']
];
const TREASURES = [
  'package.json',
  'etc/passwd',
  'emulator/command.ts',
  '.hallway/tenant.sqlite',
  '.git/config'
];

describe('a climbing address', () => {
  it.each(FOLDERS)(
    'finds no file outside %s',
    async folder => {
      for (const climb of CLIMBS) {
        for (const treasure of TREASURES) {
          const address = `${folder}${climb}${treasure}`;
          const { status, body } = await wire.send(`GET ${address}`);
          expect([302, 400, 401, 403, 404, 501]).toContain(status);
          expect(body).not.toMatch(/"hallway"|root:|createEmulator|SQLite format|\[core\]/);
        }
      }
    },
    30_000
  );

  it.each([
    '/sites/hallway/../closed/_api/web',
    '/sites/hallway/_api/../../closed/_api/web',
    '/sites/hallway/%2e%2e/closed/_api/web',
    '/sites/hallway/..%2fclosed/_api/web',
    '/sites/hallway/..%5cclosed/_api/web',
    '/sites/hallway\\..\\closed\\_api\\web',
    '/sites/closed%2f_api/web',
    '/sites/CLOSED/_api/web',
    '/sites/closed/_api//web',
    '//sites/closed/_api/web',
    '/sites/closed/./_api/web',
    '/sites/closed/_API/web'
  ])('%s does not lead a member into a site that is closed to him', async address => {
    const { status, body } = await wire.send(`GET ${address}`);
    expect([400, 403, 404, 501]).toContain(status);
    expect(body).not.toContain('"Title":"Closed"');
  });

  it.each([
    "web/getList('/sites/closed/Lists/Notes')",
    "web/getList('/sites/hallway/../closed/Lists/Notes')",
    "web/getList('/sites/hallway/Lists/%252e%252e/Notes')",
    "web/getList('../Lists/Notes')",
    "web/getList('Lists/Notes')",
    "web/getList('/sites/hallway/Lists/Notes/')",
    "web/getList('%5csites%5challway%5cLists%5cNotes')",
    "web/getList('http://evil.example/sites/hallway/Lists/Notes')",
    "web/getList('')",
    "web/getList('/')"
  ])('%s names no list, or the one it says', async address => {
    const { status, body } = await wire.send(
      `GET /sites/hallway/_api/${address.replaceAll("'", '%27')}?$select=Title`
    );
    expect([200, 400, 404, 501]).toContain(status);
    if (status === 200) expect(body).toBe('{"Title":"Notes"}');
    expect(body).not.toContain('The emulator failed');
  });
});

describe('an address that is broken', () => {
  it.each([
    ...['%', '%2', '%zz', '%c0%80', '%ff', '%ed%a0%80', '%f5%80%80%80', '%u0041', '%%34%31'],
    ...[
      "getByTitle('",
      "getByTitle(')",
      "getByTitle('''')",
      'getByTitle(',
      'getByTitle)',
      "getByTitle('a'",
      "getByTitle('a'))"
    ],
    ...[
      '(1)(2)',
      '((((',
      '@a',
      'getByTitle(@a)',
      'getByTitle(@a)?@a=@a',
      'getByTitle(@a)?@a=@b&@b=@a',
      ';',
      '?',
      '??',
      '&',
      '#',
      '|',
      '^',
      '`'
    ]
  ])('web/lists/%s is answered or refused', async piece => {
    const { status, body } = await wire.send(`GET /sites/hallway/_api/web/lists/${piece}`);
    expect([200, 400, 404, 501]).toContain(status);
    expect(body).not.toContain('The emulator failed');
  });

  it.each([
    '$select=Title&$select=Id',
    '$SELECT=Title',
    '%24select=Title',
    '$filter',
    '$filter=',
    '=',
    '&&&',
    '$top=1&$top=2',
    '$=',
    '$nonsense=1',
    '$select=%',
    '$expand=a/b/c/d/e'
  ])('items?%s is answered or refused', async query => {
    const { status, body } = await wire.send(
      `GET /sites/hallway/_api/web/lists/getByTitle(%27Notes%27)/items?${query}`
    );
    expect([200, 400]).toContain(status);
    expect(body).not.toContain('The emulator failed');
  });

  it('of ten thousand steps is refused in no time', async () => {
    for (const step of ['web/', '/', '(', "'", './', 'a(1)/']) {
      const startedAt = Date.now();
      const { status } = await wire.send(`GET /sites/hallway/_api/${step.repeat(2400)}`);
      expect([200, 400, 404, 501]).toContain(status);
      expect(Date.now() - startedAt).toBeLessThan(4000);
    }
  });

  it('leads a browser nowhere but to this host after signing in', async () => {
    const outside = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%09/evil.example',
      'javascript:alert(1)',
      '/..//evil.example',
      '\\\\evil.example',
      '%2f%2fevil.example'
    ];
    for (const to of outside) {
      const { status, head } = await wire.send(`GET /_emulator/signin?user=ben@contoso.example&to=${to}`);
      expect([302, 400]).toContain(status);
      const location = /^location: (.*)$/im.exec(head)?.[1] ?? '/';
      expect([to, new URL(location, tenant.url).origin]).toEqual([to, tenant.url]);
    }
  });
});

describe('a name for a package in the catalog', () => {
  it.each([
    '..%2f..%2fx.sppkg',
    '..%5cx.sppkg',
    '%2fetc%2fx.sppkg',
    'a%2fb.sppkg',
    '.sppkg%00',
    'x.sppkg.exe',
    '',
    '%00.sppkg',
    'C:%5cx.sppkg'
  ])('%j is refused, for owners of the catalog as for others', async name => {
    await tenant.tenant.nobody.post('/_emulator/sites', {
      ...{ url: '/sites/appcatalog', title: 'Apps', ownerUpn: 'ann@contoso.example' }
    });
    const ann = await tenant.wireOf('ann@contoso.example');
    for (const sender of [ann, wire]) {
      const { status, body } = await sender.send(
        `POST /sites/appcatalog/_api/web/tenantappcatalog/Add(overwrite=true,url=%27${name}%27)`,
        'PK'
      );
      expect([400, 403, 404]).toContain(status);
      expect(body).not.toContain('The emulator failed');
    }
  });
});
