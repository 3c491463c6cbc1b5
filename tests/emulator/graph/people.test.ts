import { graphTenant, type GraphAnswer, type GraphCaller, type GraphTenant, upnOf } from './graphTenant';

let tenant: GraphTenant;
let ann: GraphCaller;

beforeAll(async () => {
  tenant = await graphTenant();
  ann = tenant.as('ann');
});

afterAll(() => tenant.emulator.close());

const DENIED = [403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'];

function ids({ value }: GraphAnswer): unknown[] {
  return value.map(({ id }) => id);
}

describe('the people somebody works with', () => {
  it('are ranked by what brings them together: manager and board, reports, peer, club', async () => {
    const { json, value } = await ann.get('/me/people');
    expect(json['@odata.context']).toBe("https://graph.microsoft.com/v1.0/$metadata#users('id-ann')/people");
    expect(value.map(each => [each.id, each.scoredEmailAddresses])).toEqual([
      ['id-mia', [{ address: upnOf('mia'), relevanceScore: 16 }]],
      ['id-cam', [{ address: upnOf('cam'), relevanceScore: 10 }]],
      ['id-dee', [{ address: upnOf('dee'), relevanceScore: 10 }]],
      ['id-ben', [{ address: upnOf('ben'), relevanceScore: 8 }]],
      ['id-eve', [{ address: upnOf('eve'), relevanceScore: 4 }]]
    ]);
  });

  it('have every property of a person', async () => {
    const { value } = await ann.get('/me/people?$top=1');
    expect(value[0]).toEqual({
      ...{ id: 'id-mia', displayName: 'Mia van der Meer', givenName: 'Mia', surname: 'van der Meer' },
      ...{ birthday: '', personNotes: '', isFavorite: false, jobTitle: 'Director', companyName: null },
      ...{ yomiCompany: '', department: 'Board', officeLocation: null, profession: '' },
      ...{ userPrincipalName: upnOf('mia'), imAddress: `sip:${upnOf('mia')}` },
      scoredEmailAddresses: [{ address: upnOf('mia'), relevanceScore: 16 }],
      ...{ phones: [], postalAddresses: [], websites: [] },
      personType: { class: 'Person', subclass: 'OrganizationUser' }
    });
  });

  it('are never guests, those who left, or oneself', async () => {
    const people = ['mia', 'sam', 'zed'].map(name => ({
      ...{ upn: upnOf(name), displayName: name, entraId: `id-${name}`, managerUpn: upnOf('eve') },
      ...(name === 'sam' ? { userType: 'Guest' } : {}),
      ...(name === 'zed' ? { accountEnabled: false } : {})
    }));
    const other = await graphTenant();
    await other.control('directory', { people });
    expect(ids(await other.as('eve').get('/me/people'))).toEqual(['id-mia', 'id-ann']);
    other.emulator.close();
  });

  it('are not related by a large group', async () => {
    const other = await graphTenant();
    const crowd = Array.from({ length: 30 }, (_, at) => `crowd${at}`);
    await other.control('directory', {
      people: crowd.map(name => ({ upn: upnOf(name), displayName: name, entraId: `id-${name}` }))
    });
    const crowdOf = (size: number): Promise<Response> =>
      other.control('groups', {
        groups: [{ id: 'g-all', displayName: 'All', members: crowd.slice(0, size).map(upnOf) }]
      });
    await crowdOf(30);
    expect((await other.as('crowd0').get('/me/people')).value).toEqual([]);
    await crowdOf(29);
    expect((await other.as('crowd0').get('/me/people?$top=50')).value).toHaveLength(28);
    other.emulator.close();
  });

  it('of another are what they are for everybody', async () => {
    expect(ids(await tenant.as('cam').get('/users/id-ann/people'))).toEqual(ids(await ann.get('/me/people')));
    expect(ids(await ann.get(`/users/${upnOf('cam')}/people`))).toEqual(['id-ann', 'id-dee']);
  });

  it('come ten at once, or as many as asked, with the way to the next', async () => {
    const first = await ann.get('/me/people?$top=2&$select=id');
    expect(first.value).toEqual([{ id: 'id-mia' }, { id: 'id-cam' }]);
    const next = new URL(String(first.json['@odata.nextLink']));
    expect([next.pathname, next.searchParams.get('$skip')]).toEqual(['/v1.0/me/people', '2']);
    const second = await ann.get(`/me/people${next.search}`);
    expect(ids(second)).toEqual(['id-dee', 'id-ben']);
    expect(ids(await ann.get('/me/people?$skip=4&$top=1000'))).toEqual(['id-eve']);
    expect((await ann.get('/me/people?$skip=99')).json).not.toHaveProperty('@odata.nextLink');
  });

  it('can be sorted by name', async () => {
    expect(ids(await ann.get('/me/people?$orderby=displayName'))).toEqual([
      ...['id-ben', 'id-cam', 'id-dee', 'id-eve', 'id-mia']
    ]);
  });

  it('can be searched, forgiving a letter', async () => {
    expect(ids(await ann.get('/me/people?$search="okaf"'))).toEqual(['id-ben']);
    expect(ids(await ann.get('/me/people?$search=stowen'))).toEqual([]);
    expect(ids(await ann.get('/me/people?$search=stonn'))).toEqual(['id-eve']);
    expect(ids(await ann.get('/me/people?$search="meer mia"'))).toEqual(['id-mia']);
    expect(ids(await ann.get('/me/people?$search="nobody"'))).toEqual([]);
  });

  it('can be narrowed to people of the organisation, which all are', async () => {
    const filter = (text: string): Promise<GraphAnswer> => ann.get(`/me/people?$filter=${text}`);
    const all = "personType/class eq 'Person' and personType/subclass eq 'OrganizationUser'";
    expect((await filter(all)).value).toHaveLength(5);
    expect((await filter("personType/class eq 'Group'")).value).toEqual([]);
    expect((await filter("startswith(displayName,'a')")).refusal[0]).toBe(501);
  });
});

describe('what is refused of people', () => {
  it.each(['0', '-1', '1001', 'x', '1.5'])('is $top=%s', async top => {
    expect((await ann.get(`/me/people?$top=${top}`)).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
  });

  it.each(['-1', 'x'])('is $skip=%s', async skip => {
    expect((await ann.get(`/me/people?$skip=${skip}`)).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
  });

  it('is $skip beside $search, and a property nobody has', async () => {
    expect((await ann.get('/me/people?$search=a&$skip=1')).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
    expect((await ann.get('/me/people?$select=shoeSize')).refusal).toEqual([
      ...[400, 'BadRequest', "Could not find a property named 'shoesize' on type 'microsoft.graph.person'."]
    ]);
  });

  it.each([
    '/me/people?$orderby=jobTitle',
    '/me/people?$search="topic:pizza"',
    '/me/people?$expand=x',
    '/users/id-ann/people?$search=a'
  ])('and named where the emulator does not do it: %s', async path => {
    expect((await ann.get(path)).refusal.slice(0, 2)).toEqual([501, 'notImplemented']);
  });

  it('is whoever has no mailbox', async () => {
    expect((await ann.get('/users/id-nobody/people')).refusal).toEqual([
      ...[404, 'ErrorInvalidUser', "The requested user 'id-nobody' is invalid."]
    ]);
    expect((await tenant.as('sam').get('/me/people')).refusal).toEqual([
      ...[404, 'MailboxNotEnabledForRESTAPI', 'REST API is not yet supported for this mailbox.']
    ]);
  });

  it('is everybody without People.Read, and the people of others without People.Read.All', async () => {
    const reader = tenant.as('ann', 'People.Read');
    expect((await reader.get('/me/people')).status).toBe(200);
    expect((await reader.get('/users/id-ann/people')).status).toBe(200);
    expect((await reader.get('/users/id-ben/people')).refusal).toEqual(DENIED);
    expect((await tenant.as('ann', 'People.Read.All').get('/users/id-ben/people')).status).toBe(200);
    expect((await tenant.as('ann', 'User.Read.All').get('/me/people')).refusal).toEqual(DENIED);
  });
});

describe('loading groups', () => {
  it('answers with all there are, and gives an id where none was', async () => {
    const answer = await tenant.control('groups', { groups: [{ displayName: 'Choir' }] });
    const { groups } = (await answer.json()) as { groups: { id: string; displayName: string }[] };
    expect(groups.map(({ displayName }) => displayName)).toEqual(['Bikes', 'Board', 'Choir']);
    expect(groups[2]?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    { groups: 'x' },
    { groups: [{}] },
    { groups: [{ displayName: '' }] },
    { groups: [{ displayName: 'X', members: 'ann' }] },
    { groups: [{ displayName: 'X', mail: 7 }] },
    { groups: [{ displayName: 'X', members: ['nobody@contoso.example'] }] }
  ])('refuses %j and changes nothing', async body => {
    const before = tenant.emulator.tenant.store.directoryGroups.list();
    expect((await tenant.control('groups', body)).status).toBe(400);
    expect(tenant.emulator.tenant.store.directoryGroups.list()).toEqual(before);
  });
});
