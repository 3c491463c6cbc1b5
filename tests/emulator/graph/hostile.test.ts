import { graphTenant, type GraphTenant, HOST, read } from './graphTenant';
import { siteTenant } from './siteTenant';

let tenant: GraphTenant;

beforeAll(async () => {
  tenant = await graphTenant({ throttlesGraph: false });
});

afterAll(() => tenant.emulator.close());

/** What no client sends, and somebody will. */
const NASTY = [
  ...["'", "''", '"', '(', ')', '((((', '\\', '%', '%25', '%00', '\u0000', '👋'.repeat(50)],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../etc/passwd', '<script>', '${7*7}'],
  ...[
    "x' or '1' eq '1",
    "a'); DROP TABLE users;--",
    'x'.repeat(10_000),
    '-1',
    '1e309',
    'NaN',
    '[]',
    '{}',
    'null'
  ],
  ...['not '.repeat(500), '('.repeat(500), "displayName eq 'a' and ".repeat(300)]
];

const OPTIONS = [
  '$filter',
  '$search',
  '$orderby',
  '$expand',
  '$select',
  '$top',
  '$skiptoken',
  '$skip',
  '$count'
];
const PATHS = [
  '/users',
  '/me',
  '/me/people',
  '/me/directReports',
  '/users/$count',
  '/me/photo',
  '/me/presence'
];

function isRefusedOrAnswered(status: number): boolean {
  return (status >= 200 && status < 500) || status === 501;
}

describe('nasty options', () => {
  it.each(PATHS)('of %s are answered or refused, and never break anything', async path => {
    const ann = tenant.as('ann');
    for (const option of OPTIONS)
      for (const value of NASTY) {
        const address = `${path}?${encodeURIComponent(option)}=${encodeURIComponent(value)}`;
        const { status } = await ann.get(address, { ConsistencyLevel: 'eventual' });
        if (!isRefusedOrAnswered(status)) throw new Error(`${status} for ${address.slice(0, 200)}`);
      }
  });

  it('of lists are answered or refused as well', async () => {
    const site = await siteTenant();
    const ann = site.as('ann');
    for (const path of [`${site.list}/items`, `${site.list}/items/delta`, `${site.site}/lists`])
      for (const option of [...OPTIONS, 'token'])
        for (const value of NASTY) {
          const address = `${path}?${encodeURIComponent(option)}=${encodeURIComponent(value)}`;
          const { status } = await ann.get(address);
          if (!isRefusedOrAnswered(status)) throw new Error(`${status} for ${address.slice(-200)}`);
        }
    site.emulator.close();
  });
});

describe('nasty names', () => {
  it.each([
    'users/{}',
    'users/{}/manager',
    'users/{}/photo/$value',
    'users/{}/photos/{}',
    'users/{}/people',
    'users/{}/presence'
  ])('at %s are nobody’s', async pattern => {
    for (const value of NASTY) {
      const address = `/${pattern.replaceAll('{}', encodeURIComponent(value))}`;
      const { status } = await tenant.as('ann').get(address);
      expect([400, 404, 501]).toContain(status);
    }
  });

  it('of sites, lists and items are nothing’s', async () => {
    const site = await siteTenant();
    for (const value of NASTY) {
      const name = encodeURIComponent(value);
      for (const path of [
        `/sites/${name}`,
        `/sites/127.0.0.1:/${name}`,
        `${site.site}/lists/${name}`,
        `${site.list}/items/${name}`
      ])
        expect([400, 404, 501]).toContain((await site.as('ann').get(path)).status);
    }
    site.emulator.close();
  });
});

describe('nasty bodies', () => {
  const bodies = [
    ...[
      '',
      '{',
      '[]',
      'null',
      '7',
      '"x"',
      '{"__proto__":{"ids":["id-ben"]}}',
      '{"ids":{"length":1}}',
      '\ufeff{}'
    ],
    ...[
      '{"ids":["' + 'x'.repeat(100_000) + '"]}',
      '['.repeat(5000),
      '{"requests":[{"id":"1"}]}',
      '{"fields":[]}'
    ],
    ...['{"ids":null,"types":null,"topic":[],"activityType":{},"recipients":{},"groupIds":7}']
  ];
  const paths = [
    ...['/directoryObjects/getByIds', '/communications/getPresencesByUserId', '/me/getMemberGroups'],
    ...['/me/checkMemberGroups', '/$batch', '/users/id-ben/teamwork/sendActivityNotification'],
    '/teamwork/sendActivityNotificationToRecipients'
  ];

  it.each(paths)('sent to %s are refused or answered, and change nothing', async path => {
    for (const body of bodies) {
      tenant.clock.nowMs += 1000;
      const { status } = await tenant.as('ann').send('POST', path, body);
      if (!isRefusedOrAnswered(status)) throw new Error(`${status} for ${body.slice(0, 100)}`);
    }
    expect(tenant.emulator.tenant.store.notifications.list()).toEqual([]);
  });

  it('that are no UTF-8 are refused', async () => {
    const headers = { authorization: `Bearer ${tenant.as('ann').token}`, 'content-type': 'application/json' };
    const body = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    const request = new Request(`${HOST}/graph/v1.0/directoryObjects/getByIds`, {
      method: 'POST',
      headers,
      body
    });
    expect((await read(await tenant.emulator.handle(request))).status).toBe(400);
  });
});
