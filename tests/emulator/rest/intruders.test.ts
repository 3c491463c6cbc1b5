import {
  ACCESS_DENIED,
  addNotesList,
  API,
  HOST,
  NOTES,
  type Person,
  type TestTenant,
  testTenant
} from './testTenant';

/** Everything somebody may try on the rows of others, on lists he may only read, and on sites he may not enter. */

let tenant: TestTenant;
let listId: string;

beforeEach(async () => {
  tenant = await testTenant();
  const { ann, ben, cam } = tenant;
  await addNotesList(ann);
  await ann.merge(NOTES, { WriteSecurity: 2 });
  await ben.post(`${NOTES}/items`, { Title: 'of Ben' });
  await cam.post(`${NOTES}/items`, { Title: 'of Cam' });
  listId = String((await ann.get(`${NOTES}?$select=Id`)).json.Id);
});

afterEach(() => tenant.emulator.close());

/** The list, in every spelling of its address. */
const LISTS = [
  NOTES,
  "web/lists('{id}')",
  "web/lists(guid'{id}')",
  "web/lists/getById('{id}')",
  "Web/GetList('/sites/hallway/Lists/Notes')",
  "web/GetList(@a1){?}@a1='%2Fsites%2Fhallway%2FLists%2FNotes'"
];

/** Below one of them; an alias stays at the end of the address. */
function below(list: string, rest: string): string {
  const [path = '', alias] = list.replace('{id}', listId).split('{?}');
  const address = `${path}/${rest}`;
  return alias === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}${alias}`;
}

type Trial = readonly [string, (person: Person, item: string) => ReturnType<Person['get']>];

const VERBOSE = {
  accept: 'application/json;odata=verbose',
  'content-type': 'application/json;odata=verbose'
};
const stolen = { Title: 'stolen' };

const WRITES: readonly Trial[] = [
  ['MERGE through POST', (person, item) => person.merge(item, stolen)],
  ['MERGE', (person, item) => person.send(item, { method: 'MERGE', body: stolen })],
  ['PATCH', (person, item) => person.send(item, { method: 'PATCH', body: stolen })],
  [
    'PATCH through POST',
    (person, item) => person.post(item, stolen, { 'x-http-method': 'PATCH', 'if-match': '*' })
  ],
  [
    'a verbose MERGE',
    (person, item) =>
      person.post(
        item,
        { __metadata: { type: 'SP.Data.NotesListItem' }, ...stolen },
        { ...VERBOSE, 'x-http-method': 'merge' }
      )
  ],
  ['DELETE', (person, item) => person.send(item, { method: 'DELETE' })],
  ['DELETE through POST', (person, item) => person.remove(item)],
  ['recycling', (person, item) => person.post(item.replace(/(\?|$)/, '/recycle$1'))]
];

describe("another's row", () => {
  const trials = LISTS.flatMap(list => WRITES.map(([name, write]) => [name, list, write] as const));

  it.each(trials)('is not changed by %s at %s', async (_name, list, write) => {
    const refused = await write(tenant.ben, below(list, 'items(2)'));
    expect([refused.status, refused.errorCode.split(',')[0]]).toEqual([403, '-2147024891']);
    expect((await tenant.ann.get(`${NOTES}/items(2)?$select=Title`)).json).toEqual({ Title: 'of Cam' });
  });

  it.each(trials)('is out of reach for a visitor by %s at %s', async (_name, list, write) => {
    expect((await write(tenant.vera, below(list, 'items(1)'))).status).toBe(403);
    expect((await tenant.ann.get(`${NOTES}/items(1)?$select=Title`)).json).toEqual({ Title: 'of Ben' });
  });

  it('is not changed from inside a batch', async () => {
    const item = `${HOST}${API}${NOTES}/items(2)`;
    const part = (line: string, headers = ''): string =>
      `--c\nContent-Type: application/http\n\n${line} HTTP/1.1\ncontent-type: application/json\n${headers}\n${JSON.stringify(stolen)}\n\n`;
    const body =
      '--b\nContent-Type: multipart/mixed; boundary="c"\n\n' +
      [
        part(`MERGE ${item}`, 'if-match: *\n'),
        part(`DELETE ${item}`),
        part(`POST ${item}`, 'x-http-method: MERGE\n'),
        part(`POST ${item}/recycle`)
      ].join('') +
      '--c--\n--b--\n';
    const answer = await tenant.ben.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });
    expect(answer.text.match(/HTTP\/1\.1 403 Forbidden/g)).toHaveLength(4);
    expect((await tenant.ann.get(`${NOTES}/items(2)?$select=Title`)).json).toEqual({ Title: 'of Cam' });
  });
});

describe('an outsider', () => {
  const reads = [
    ...LISTS.flatMap(list =>
      ['items', 'items(1)', 'fields', '?$expand=ParentWeb'].map(rest => [list, rest] as const)
    ),
    ...[
      'web',
      'web/lists',
      'web/currentuser',
      'web/siteusers',
      'web/sitegroups',
      'site',
      'web/roledefinitions'
    ].map(address => [address, ''] as const)
  ];
  it.each(reads)('reads nothing at %s %s', async (address, rest) => {
    const path = rest === '' ? address : below(address, rest).replace('/?', '?');
    const light = await tenant.gus.get(path);
    expect([light.status, light.text]).toEqual([403, ACCESS_DENIED]);
    const verbose = await tenant.gus.get(path, VERBOSE.accept);
    expect([verbose.status, Object.keys(verbose.json)]).toEqual([403, ['error']]);
  });

  it('gets neither a form digest nor a batch, and leaves no trace', async () => {
    for (const address of ['contextinfo', '$batch', 'web/ensureuser', `${NOTES}/getitems`]) {
      const refused = await tenant.gus.post(address, '', { 'content-type': 'multipart/mixed; boundary=b' });
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
    expect((await tenant.ann.get('web/siteusers')).text).not.toContain('gus@');
  });

  it('whose account is closed loses his rights at once, his cookie still valid', async () => {
    const signedIn = await tenant.nobody.get('/_emulator/signin?user=ben@contoso.example');
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: 'ben@contoso.example', displayName: 'Ben', accountEnabled: false }]
    });
    const tab = { appId: 'a', entityId: 'e', name: 'n', contentUrl: '/teams/' };
    const added = await tenant.nobody.send('/_emulator/teams/tabs', {
      method: 'POST',
      headers: { cookie },
      body: { sitePath: '/sites/hallway', tab }
    });
    expect(added.status).toBe(403);
  });
});

describe('what is expanded', () => {
  it.each([
    `${NOTES}?$expand=RoleAssignments`,
    `${NOTES}?$expand=RoleAssignments/Member&$select=RoleAssignments/PrincipalId`,
    'web/lists?$expand=RoleAssignments',
    'web?$expand=Lists/RoleAssignments',
    `${NOTES}/items(1)?$expand=ParentList/RoleAssignments`
  ])('shows nobody who may not ask for it who has which rights: %s', async address => {
    for (const person of [tenant.ben, tenant.vera]) {
      const read = await person.get(address);
      expect(read.status).toBeGreaterThanOrEqual(400);
      expect(read.text).not.toContain('PrincipalId');
    }
  });

  it.each([
    'web/sitegroups?$expand=Users',
    'web/associatedownergroup?$expand=Users',
    'web?$expand=SiteGroups/Users',
    'web?$expand=AssociatedOwnerGroup/Users',
    "web/siteusers('i:0%23.f|membership|ann@contoso.example')?$expand=Groups/Users"
  ])('shows the members of a closed group to nobody outside it: %s', async address => {
    await tenant.ann.merge('web/associatedownergroup', { OnlyAllowMembersViewMembership: true });
    const read = await tenant.vera.get(address);
    expect([read.status, read.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.ann.get(address)).status).toBe(200);
  });
});
