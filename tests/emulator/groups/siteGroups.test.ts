import {
  ACCESS_DENIED,
  ANN,
  BEN,
  CAM,
  GUS,
  HOST,
  refusal,
  type Person,
  type TestTenant,
  testTenant,
  VERA
} from '../rest/testTenant';

/** Groups of a site: what they are, who may change them, and who may see who is in them. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const API_URL = `${HOST}/sites/hallway/_api`;
const claims = (upn: string): string => `i:0#.f|membership|${upn}`;
const NO_GROUP = refusal('-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');
const TAKEN = refusal(
  '-2130575293, Microsoft.SharePoint.SPException',
  'The specified name is already in use.  Please try again with a new name.'
);
const NO_USER = refusal('-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');

async function make(body: object, maker: Person = tenant.ann): Promise<string> {
  const made = await maker.post('web/sitegroups', body);
  expect(made.status).toBe(201);
  return `web/sitegroups(${String(made.json.Id)})`;
}

const titles = async (address: string, person: Person = tenant.ann): Promise<unknown[]> =>
  ((await person.get(`${address}?$select=Title`)).json.value as { Title: unknown }[]).map(
    ({ Title }) => Title
  );

describe('a group', () => {
  it('has every property SharePoint shows, and no more', async () => {
    const address = await make({ Title: 'Wardens', Description: 'They tidy up' });
    const { json } = await tenant.ann.get(address);
    expect(json).toEqual({
      ...{ Id: json.Id, IsHiddenInUI: false, LoginName: 'Wardens', Title: 'Wardens', PrincipalType: 8 },
      ...{
        AllowMembersEditMembership: false,
        AllowRequestToJoinLeave: false,
        AutoAcceptRequestToJoinLeave: false
      },
      ...{
        Description: 'They tidy up',
        OnlyAllowMembersViewMembership: expect.any(Boolean),
        OwnerTitle: 'Ann Owner'
      },
      RequestToJoinLeaveEmailSetting: ''
    });
  });

  it('is written in each mode of metadata', async () => {
    const address = await make({ Title: 'Wardens' });
    const id = /\d+/.exec(address)?.[0] ?? '';
    const path = `Web/SiteGroups/GetById(${id})`;
    const minimal = await tenant.ann.get(`${address}?$select=Title`, 'application/json');
    expect(minimal.json).toEqual({
      'odata.metadata': `${API_URL}/$metadata#SP.ApiData.Groups/@Element`,
      ...{
        'odata.type': 'SP.Group',
        'odata.id': `${API_URL}/${path}`,
        'odata.editLink': path,
        Title: 'Wardens'
      }
    });
    const { d } = (await tenant.ann.get(`${address}?$select=Title`, 'application/json;odata=verbose'))
      .json as { d: object };
    expect(d).toMatchObject({
      __metadata: { uri: `${API_URL}/${path}`, type: 'SP.Group' },
      Title: 'Wardens'
    });
    const whole = (await tenant.ann.get(address, 'application/json;odata=verbose')).json as { d: object };
    expect(whole.d).toMatchObject({ Users: { __deferred: { uri: `${API_URL}/${path}/Users` } } });
  });

  it('is made from a verbose body too, which names its type', async () => {
    const verbose = {
      accept: 'application/json;odata=verbose',
      'content-type': 'application/json;odata=verbose'
    };
    const made = await tenant.ann.post(
      'web/sitegroups',
      { __metadata: { type: 'SP.Group' }, Title: 'Verbose' },
      verbose
    );
    expect([made.status, (made.json.d as { Title: string }).Title]).toEqual([201, 'Verbose']);
    expect((await tenant.ann.post('web/sitegroups', { Title: 'x' }, verbose)).status).toBe(400);
  });

  it('tells where it is when it is made, and has its maker in it', async () => {
    const made = await tenant.ann.post('web/sitegroups', { Title: 'Wardens' });
    expect(made.headers.get('location')).toBe(`${API_URL}/Web/SiteGroups/GetById(${String(made.json.Id)})`);
    expect(await titles(`web/sitegroups(${String(made.json.Id)})/users`)).toEqual(['Ann Owner']);
  });

  it.each([
    [{}, 400],
    [{ Title: '' }, 400],
    [{ Title: null }, 400],
    [{ Title: 7 }, 400],
    [{ Title: 'x', AllowMembersEditMembership: 'yes' }, 400],
    [{ Title: 'x', Colour: 'red' }, 400],
    [{ Title: 'x', __metadata: { type: 'SP.Group' } }, 400]
  ])('is not made of %j', async (body, status) => {
    expect((await tenant.ann.post('web/sitegroups', body)).status).toBe(status);
    expect(await titles('web/sitegroups')).toHaveLength(3);
  });

  it('keeps its name to itself, in any case', async () => {
    await make({ Title: 'Wardens' });
    expect((await tenant.ann.post('web/sitegroups', { Title: 'WARDENS' })).text).toBe(TAKEN);
    const other = await make({ Title: 'Others' });
    expect((await tenant.ann.merge(other, { Title: 'wardens' })).text).toBe(TAKEN);
    expect((await tenant.ann.merge(other, { Title: 'OTHERS' })).status).toBe(204);
    expect(await titles('web/sitegroups')).toContain('OTHERS');
  });

  it.each(['(999)', '(0)', '(-1)', '(x)', "/getByName('None')", "/getByName('')", '/getById(999)'])(
    'is not found at %s',
    async key => {
      const { status, text } = await tenant.ann.get(`web/sitegroups${key}`);
      expect([status, text]).toEqual([404, NO_GROUP]);
      expect((await tenant.ann.get(`web/sitegroups${key}/users`)).text).toBe(NO_GROUP);
      expect((await tenant.ann.merge(`web/sitegroups${key}`, { Title: 'x' })).text).toBe(NO_GROUP);
    }
  );

  it('goes for good, and its id is not used again', async () => {
    const address = await make({ Title: 'Brief' });
    const id = Number(/\d+/.exec(address)?.[0]);
    expect((await tenant.ann.post(`web/sitegroups/removeById(${id})`)).json).toEqual({ 'odata.null': true });
    expect((await tenant.ann.post(`web/sitegroups/removeById(${id})`)).text).toBe(NO_GROUP);
    const next = await make({ Title: 'Brief' });
    expect(Number(/\d+/.exec(next)?.[0])).toBeGreaterThan(id);
  });

  it('with a quote and a slash in its name is found by it', async () => {
    await make({ Title: "Ann's / Ben's" });
    const { json } = await tenant.ann.get(
      `web/sitegroups/getByName('${encodeURIComponent("Ann''s / Ben''s")}')?$select=Title`
    );
    expect(json).toEqual({ Title: "Ann's / Ben's" });
  });
});

describe('the groups of a site', () => {
  it('are filtered by their properties and cut off at $top', async () => {
    await make({ Title: 'Wardens' });
    expect(
      await (
        await tenant.ann.get("web/sitegroups?$select=Title&$filter=Title eq 'wardens'")
      ).json.value
    ).toEqual([{ Title: 'Wardens' }]);
    expect(((await tenant.ann.get('web/sitegroups?$top=2')).json.value as unknown[]).length).toBe(2);
    expect((await tenant.ann.get("web/sitegroups?$filter=Colour eq 'red'")).status).toBe(400);
    expect((await tenant.ann.get('web/sitegroups?$orderby=Title')).status).toBe(501);
  });

  it('show their members when asked to', async () => {
    const { json } = await tenant.ann.get('web/sitegroups?$expand=Users&$select=Title,Users/Title');
    expect(json.value).toEqual([
      { Title: 'Hallway Owners', Users: [{ Title: 'Ann Owner' }] },
      { Title: 'Hallway Members', Users: [{ Title: 'Ben Member' }, { Title: 'Cam Member' }] },
      { Title: 'Hallway Visitors', Users: [{ Title: 'Everyone except external users' }] }
    ]);
  });

  it('are those of a web, and of no other', async () => {
    await tenant.nobody.post('/_emulator/sites', { url: '/sites/two', title: 'Two', ownerUpn: ANN });
    await make({ Title: 'Here' });
    expect((await tenant.ann.get('/sites/two/_api/web/sitegroups')).text).not.toContain('Here');
    expect((await tenant.ann.get("/sites/two/_api/web/sitegroups/getByName('Hallway Members')")).text).toBe(
      NO_GROUP
    );
  });
});

describe('members of a group', () => {
  it('are added by login, UPN or e-mail, once, with 201 each time', async () => {
    const address = await make({ Title: 'Wardens' });
    for (const LoginName of [claims(BEN), BEN, BEN.toUpperCase(), claims(BEN).toUpperCase()]) {
      const added = await tenant.ann.post(`${address}/users`, { LoginName });
      expect([added.status, added.json.LoginName]).toEqual([201, claims(BEN)]);
    }
    expect(await titles(`${address}/users`)).toEqual(['Ann Owner', 'Ben Member']);
  });

  it('may be everybody', async () => {
    const address = await make({ Title: 'All' });
    const { json } = await tenant.ann.get('web/siteusers?$filter=PrincipalType eq 4&$select=LoginName');
    const [everyone] = json.value as { LoginName: string }[];
    expect((await tenant.ann.post(`${address}/users`, { LoginName: everyone?.LoginName })).status).toBe(201);
    expect(await titles(`${address}/users`)).toContain('Everyone except external users');
  });

  it.each([
    [{}],
    [{ LoginName: '' }],
    [{ LoginName: 'nobody@contoso.example' }],
    [{ LoginName: claims('nobody@x.example') }]
  ])('are not made of %j', async body => {
    const { status, errorText } = await tenant.ann.post('web/associatedmembergroup/users', body);
    expect([status, errorText]).toEqual([
      400,
      `The specified user ${'LoginName' in body ? String(body.LoginName) : ''} could not be found.`
    ]);
  });

  it.each([[{ LoginName: 7 }], [{ LoginName: BEN, Email: 'x' }], [{ Title: 'Ben' }]])(
    'are not made of %j either',
    async body => {
      expect((await tenant.ann.post('web/associatedmembergroup/users', body)).status).toBe(400);
    }
  );

  it('leave by id and by login; who is not in stays out, who is nobody is told so', async () => {
    const users = 'web/associatedmembergroup/users';
    const camId = String((await tenant.cam.get('web/currentuser?$select=Id')).json.Id);
    expect((await tenant.ann.post(`${users}/removeById(${camId})`)).json).toEqual({ 'odata.null': true });
    expect((await tenant.ann.post(`${users}/removeById(${camId})`)).status).toBe(200);
    expect((await tenant.ann.post(`${users}/removeByLoginName('${BEN}')`)).status).toBe(200);
    expect(await titles(users)).toEqual([]);
    expect((await tenant.ann.post(`${users}/removeById(999)`)).text).toBe(NO_USER);
    expect((await tenant.ann.post(`${users}/removeByLoginName('nobody')`)).text).toBe(NO_USER);
    expect((await tenant.ann.post(`${users}/removeById`)).text).toBe(NO_USER);
  });

  it('lose what the group gave them at once', async () => {
    expect((await tenant.ben.post('web/lists', { Title: 'Mine', BaseTemplate: 100 })).status).toBe(201);
    await tenant.ann.post(`web/associatedmembergroup/users/removeByLoginName('${BEN}')`);
    expect((await tenant.ben.post('web/lists', { Title: 'Mine too', BaseTemplate: 100 })).text).toBe(
      ACCESS_DENIED
    );
    expect((await tenant.ben.get('web')).status).toBe(200);
  });

  it('are shown in their groups, and their groups with them', async () => {
    const { json } = await tenant.ben.get(
      `web/siteusers(@v)/groups?@v='${encodeURIComponent(claims(BEN))}'&$select=Title`
    );
    expect(json.value).toEqual([{ Title: 'Hallway Members' }]);
    const me = await tenant.ben.get('web/currentuser?$expand=Groups&$select=Groups/Title');
    expect(me.json).toEqual({ Groups: [{ Title: 'Hallway Members' }] });
  });
});

describe('a group that somebody owns', () => {
  let address: string;

  beforeEach(async () => {
    address = await make({ Title: "Ben's" });
    const benId = Number((await tenant.ben.get('web/currentuser?$select=Id')).json.Id);
    const { store } = tenant.emulator.tenant;
    const site = store.sites.byUrl('/sites/hallway');
    store.principals.updateGroup(
      { webId: site?.webId ?? '', id: Number(/\d+/.exec(address)?.[0]) },
      { ownerId: benId }
    );
  });

  it('is filled, emptied, changed and removed by him, who owns nothing else', async () => {
    expect((await tenant.ben.post(`${address}/users`, { LoginName: CAM })).status).toBe(201);
    expect((await tenant.ben.post(`${address}/users/removeByLoginName('${ANN}')`)).status).toBe(200);
    expect((await tenant.ben.merge(address, { Description: 'Mine' })).status).toBe(204);
    expect((await tenant.ben.get(address)).json).toMatchObject({
      Description: 'Mine',
      OwnerTitle: 'Ben Member'
    });
    expect((await tenant.ben.post('web/associatedownergroup/users', { LoginName: BEN })).text).toBe(
      ACCESS_DENIED
    );
    expect((await tenant.ben.post(`web/sitegroups/removeById(${/\d+/.exec(address)?.[0]})`)).status).toBe(
      200
    );
  });

  it('is nothing to its members, unless it says so', async () => {
    await tenant.ben.post(`${address}/users`, { LoginName: CAM });
    expect((await tenant.cam.post(`${address}/users`, { LoginName: VERA })).text).toBe(ACCESS_DENIED);
    await tenant.ben.merge(address, { AllowMembersEditMembership: true });
    expect((await tenant.cam.post(`${address}/users`, { LoginName: VERA })).status).toBe(201);
    expect((await tenant.cam.merge(address, { Title: 'Stolen' })).text).toBe(ACCESS_DENIED);
    expect((await tenant.cam.post(`web/sitegroups/removeById(${/\d+/.exec(address)?.[0]})`)).text).toBe(
      ACCESS_DENIED
    );
  });

  it('that is closed is open to its owner, its members and administrators only', async () => {
    await tenant.ben.merge(address, { OnlyAllowMembersViewMembership: true });
    expect((await tenant.ben.get(`${address}/users`)).status).toBe(200);
    expect((await tenant.ann.get(`${address}/users`)).status).toBe(200);
    for (const person of [tenant.cam, tenant.vera]) {
      expect((await person.get(`${address}/users`)).text).toBe(ACCESS_DENIED);
      expect((await person.get(`${address}?$expand=Users`)).text).toBe(ACCESS_DENIED);
      expect((await person.get(address)).status).toBe(200);
    }
    await tenant.ben.post(`${address}/users`, { LoginName: CAM });
    expect((await tenant.cam.get(`${address}/users`)).status).toBe(200);
    await tenant.ben.merge(address, { OnlyAllowMembersViewMembership: false });
    expect((await tenant.vera.get(`${address}/users`)).status).toBe(200);
  });
});

describe('a member who adds somebody', () => {
  it('cannot bring in strangers where only owners may', async () => {
    tenant.emulator.close();
    tenant = await testTenant({ membersMayEnsureUsers: false });
    await tenant.ann.merge('web/associatedmembergroup', { AllowMembersEditMembership: true });
    expect((await tenant.ben.post('web/associatedmembergroup/users', { LoginName: GUS })).text).toBe(
      ACCESS_DENIED
    );
    await tenant.ann.post('web/ensureuser', { logonName: GUS });
    expect((await tenant.ben.post('web/associatedmembergroup/users', { LoginName: GUS })).status).toBe(201);
  });
});
