import { EVENTUAL, graphTenant, type GraphCaller, type GraphTenant, upnOf } from './graphTenant';

let tenant: GraphTenant;
let ann: GraphCaller;

beforeAll(async () => {
  tenant = await graphTenant();
  ann = tenant.as('ann');
});

afterAll(() => tenant.emulator.close());

const DENIED = [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'];
const ADVANCED =
  'is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information';

function names(people: readonly Readonly<Record<string, unknown>>[]): string[] {
  return people.map(person => String(person.displayName).split(' ')[0] ?? '');
}

describe('sorting users', () => {
  it.each([
    ['displayName', ['Ann', 'Ben', 'Cam', 'Dee', 'Eve', 'Mia', 'Sam', 'Zed']],
    ['displayName asc', ['Ann', 'Ben', 'Cam', 'Dee', 'Eve', 'Mia', 'Sam', 'Zed']],
    ['displayName desc', ['Zed', 'Sam', 'Mia', 'Eve', 'Dee', 'Cam', 'Ben', 'Ann']],
    ['UserPrincipalName DESC', ['Zed', 'Sam', 'Mia', 'Eve', 'Dee', 'Cam', 'Ben', 'Ann']]
  ])('by %s', async (order, expected) => {
    const { value } = await ann.get(`/users?$orderby=${order}`);
    expect(names(value)).toEqual(expected);
  });

  it('holds over the pages', async () => {
    const first = await ann.get('/users?$orderby=displayName desc&$top=3&$select=displayName');
    expect(names(first.value)).toEqual(['Zed', 'Sam', 'Mia']);
    const next = new URL(String(first.json['@odata.nextLink']));
    expect(next.origin + next.pathname).toBe('https://graph.microsoft.com/v1.0/users');
    const second = await ann.get(`/users${next.search}`);
    expect(names(second.value)).toEqual(['Eve', 'Dee', 'Cam']);
    expect(Object.keys(second.value[0] ?? {})).toEqual(['displayName']);
  });

  it('goes together with a filter in an advanced query only', async () => {
    const path = "/users?$filter=startswith(department,'Res')&$orderby=displayName desc";
    const sorting = [400, 'Request_UnsupportedQuery', 'Sorting not supported for current query.'];
    expect((await ann.get(path)).refusal).toEqual(sorting);
    expect((await ann.get(`${path}&$count=true`)).refusal).toEqual(sorting);
    expect((await ann.get(path, EVENTUAL)).refusal).toEqual(sorting);
    const advanced = await ann.get(`${path}&$count=true`, EVENTUAL);
    expect(names(advanced.value)).toEqual(['Dee', 'Cam', 'Ann']);
    expect(advanced.json['@odata.count']).toBe(3);
  });

  it('is refused by properties Entra ID does not sort by, and named where none is kept', async () => {
    expect((await ann.get('/users?$orderby=jobTitle')).refusal).toEqual([
      ...[400, 'Request_UnsupportedQuery', 'Sorting not supported for current query.']
    ]);
    expect((await ann.get('/users?$orderby=createdDateTime')).status).toBe(501);
    expect((await ann.get('/users?$orderby=displayName sideways')).status).toBe(501);
    expect((await ann.get('/users?$orderby=displayName,mail')).status).toBe(501);
  });
});

describe('counting users', () => {
  it('gives a bare number, as text', async () => {
    const counted = await ann.get('/users/$count', EVENTUAL);
    expect([counted.status, counted.headers.get('content-type'), counted.bytes.toString()]).toEqual([
      ...[200, 'text/plain', '8']
    ]);
  });

  it('counts those a filter or a search leaves, and needs no option $count for it', async () => {
    const count = async (query: string): Promise<string> =>
      (await ann.get(`/users/$count?${query}`, EVENTUAL)).bytes.toString();
    expect(await count("$filter=department eq 'Research'")).toBe('3');
    expect(await count("$filter=userType ne 'Guest'")).toBe('7');
    expect(await count('$search="displayName:an"')).toBe('1');
  });

  it('is refused without the header, byte for byte', async () => {
    expect((await ann.get('/users/$count')).refusal).toEqual([
      ...[400, 'Request_BadRequest', '$count is not currently supported.']
    ]);
  });

  it('is refused to whom users are', async () => {
    expect((await tenant.as('ann', 'User.Read').get('/users/$count', EVENTUAL)).refusal).toEqual(DENIED);
  });
});

describe('operators that only advanced queries know', () => {
  it.each([
    ["endsWith(mail,'x')", 'endsWith'],
    ["not(displayName eq 'x')", 'Not'],
    ["userType ne 'Guest'", 'NotEqualsMatch'],
    ['jobTitle ne null', 'NotEqualsMatch'],
    ["startswith(displayName,'a') and not startswith(mail,'b')", 'Not']
  ])('%s is refused as %s', async (filter, operator) => {
    const path = `/users?$filter=${encodeURIComponent(filter)}`;
    const expected = [400, 'Request_UnsupportedQuery', `Operator '${operator}' ${ADVANCED}`];
    expect((await ann.get(path)).refusal).toEqual(expected);
    expect((await ann.get(`${path}&$count=true`)).refusal).toEqual(expected);
    expect((await ann.get(path, EVENTUAL)).refusal).toEqual(expected);
    expect((await ann.get(`${path}&$count=true`, EVENTUAL)).status).toBe(200);
  });

  it('say so in other words for $search', async () => {
    expect((await ann.get('/users?$search="displayName:ann"')).refusal).toEqual([
      ...[400, 'Request_UnsupportedQuery'],
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'"
    ]);
  });

  it('leave endsWith to addresses', async () => {
    const path = "/users?$count=true&$filter=endsWith(displayName,'Berg')";
    expect((await ann.get(path, EVENTUAL)).refusal).toEqual([
      ...[400, 'Request_UnsupportedQuery'],
      "Unsupported or invalid query filter clause specified for property 'displayName' of resource 'User'."
    ]);
  });

  it.each(["displayName gt 'a'", 'accountEnabled le true', "department lt 'z'"])(
    'never take %s',
    async filter => {
      const answer = await ann.get(`/users?$count=true&$filter=${filter}`, EVENTUAL);
      expect(answer.refusal.slice(0, 2)).toEqual([400, 'Request_UnsupportedQuery']);
    }
  );
});

describe('expanding users', () => {
  const manager = (body: Readonly<Record<string, unknown>>): unknown => body.manager;

  it('shows the manager beside the person', async () => {
    const { json } = await ann.get('/users/id-cam?$select=id&$expand=manager($select=id,displayName)');
    expect(json).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(id)/$entity',
      id: 'id-cam',
      manager: { '@odata.type': '#microsoft.graph.user', id: 'id-ann', displayName: 'Ann Berg' }
    });
  });

  it('shows the default properties of a manager without a select, and nothing where there is none', async () => {
    expect(manager((await ann.get('/me?$expand=manager')).json)).toMatchObject({
      ...{ id: 'id-mia', displayName: 'Mia van der Meer', jobTitle: 'Director' }
    });
    expect(Object.keys((await ann.get('/users/id-mia?$expand=manager')).json)).not.toContain('manager');
  });

  it('shows managers for a whole page', async () => {
    const { value } = await ann.get('/users?$select=id&$expand=manager($select=id)');
    expect(value).toContainEqual({
      id: 'id-dee',
      manager: { '@odata.type': '#microsoft.graph.user', id: 'id-ann' }
    });
    expect(value).toContainEqual({ id: 'id-mia' });
  });

  it('climbs the levels in an advanced query', async () => {
    const path = (levels: string): string =>
      `/users/id-cam?$expand=manager($levels=${levels};$select=id)&$select=id&$count=true`;
    const climbed = (await ann.get(path('max'), EVENTUAL)).json;
    expect(climbed).toMatchObject({ manager: { id: 'id-ann', manager: { id: 'id-mia' } } });
    const one = (await ann.get(path('1'), EVENTUAL)).json;
    expect(Object.keys(manager(one) as object)).not.toContain('manager');
  });

  it.each(['0', '-1', '1001', 'many', '1.5', ''])('refuses %j levels', async levels => {
    const path = `/users/id-cam?$count=true&$expand=manager($levels=${levels})`;
    expect((await ann.get(path, EVENTUAL)).refusal.slice(0, 2)).toEqual([400, 'Request_UnsupportedQuery']);
  });

  it('refuses levels in a plain query', async () => {
    const answer = await ann.get('/users/id-cam?$expand=manager($levels=max)');
    expect(answer.refusal.slice(0, 2)).toEqual([400, 'Request_UnsupportedQuery']);
  });

  it('comes to an end where two manage each other', async () => {
    const round = await graphTenant();
    const people = ['one', 'two'].map((name, at) => ({
      upn: upnOf(name),
      displayName: name,
      entraId: `id-${name}`,
      managerUpn: upnOf(['two', 'one'][at] ?? '')
    }));
    await round.control('directory', { people });
    const path = '/users/id-one?$select=id&$count=true&$expand=manager($levels=max;$select=id)';
    const { json } = await round.as('one').get(path, EVENTUAL);
    expect(json.manager).toEqual({ '@odata.type': '#microsoft.graph.user', id: 'id-two' });
    round.emulator.close();
  });

  it('shows those who report to somebody', async () => {
    const { json } = await ann.get('/me?$select=id&$expand=directReports($select=id)');
    expect(json.directReports).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: 'id-cam' },
      { '@odata.type': '#microsoft.graph.user', id: 'id-dee' }
    ]);
  });

  it.each([
    'drive',
    'manager,directReports',
    'manager($filter=x)',
    'directReports($levels=2)',
    'memberOf',
    '('
  ])('names what it does not do: %s', async expand => {
    expect((await ann.get(`/users/id-ann?$expand=${expand}`)).refusal.slice(0, 2)).toEqual([
      ...[501, 'notImplemented']
    ]);
  });

  it('is refused to those who may not read profiles', async () => {
    const basic = tenant.as('ann', 'User.ReadBasic.All');
    expect((await basic.get('/users/id-cam?$expand=manager')).refusal).toEqual(DENIED);
  });
});
