import { ANN, BEN, CAM, type TestTenant, testTenant, VERA } from '../rest/testTenant';

/** Sites as they come: what is in a new one, where it is, and who gets in. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const add = (site: object): ReturnType<TestTenant['nobody']['post']> =>
  tenant.nobody.post('/_emulator/sites', site);

describe('a new site', () => {
  it('has two libraries, six levels and three groups', async () => {
    await add({ url: '/sites/new', title: 'New', ownerUpn: ANN });
    const lists = await tenant.ann.get(
      '/sites/new/_api/web/lists?$select=Title,BaseTemplate&$filter=BaseTemplate ne 999'
    );
    expect(lists.json.value).toEqual(
      expect.arrayContaining([
        { Title: 'Documents', BaseTemplate: 101 },
        { Title: 'Site Pages', BaseTemplate: 119 }
      ])
    );
    expect((await tenant.ann.get('/sites/new/_api/web/roledefinitions')).json.value).toHaveLength(6);
    expect((await tenant.ann.get('/sites/new/_api/web/sitegroups?$select=Title')).json.value).toEqual([
      { Title: 'New Owners' },
      { Title: 'New Members' },
      { Title: 'New Visitors' }
    ]);
  });

  it('has its owner as administrator, and nobody else in it', async () => {
    await add({ url: '/sites/new', title: 'New', ownerUpn: BEN });
    expect((await tenant.ben.get('/sites/new/_api/web/currentuser?$select=IsSiteAdmin')).json).toEqual({
      IsSiteAdmin: true
    });
    for (const person of [tenant.ann, tenant.cam, tenant.vera, tenant.gus]) {
      expect((await person.get('/sites/new/_api/web')).status).toBe(403);
    }
  });

  it('lets members write and visitors read, each named or everyone', async () => {
    await add({ url: '/sites/new', title: 'New', ownerUpn: ANN, memberUpns: [BEN], visitorUpns: [CAM] });
    await add({ url: '/sites/open', title: 'Open', ownerUpn: ANN, memberUpns: ['everyone'] });
    const rights = async (person: 'ben' | 'cam' | 'vera' | 'gus', site: string): Promise<number[]> => [
      (await tenant[person].get(`/sites/${site}/_api/web`)).status,
      (await tenant[person].post(`/sites/${site}/_api/web/lists`, { Title: person, BaseTemplate: 100 }))
        .status
    ];
    expect(await rights('ben', 'new')).toEqual([200, 201]);
    expect(await rights('cam', 'new')).toEqual([200, 403]);
    expect(await rights('vera', 'new')).toEqual([403, 403]);
    expect(await rights('vera', 'open')).toEqual([200, 201]);
    expect(await rights('gus', 'open')).toEqual([403, 403]);
  });

  it('speaks the language it was given', async () => {
    await add({ url: '/sites/nl', title: 'Gang', ownerUpn: ANN, language: 1043 });
    expect((await tenant.ann.get('/sites/nl/_api/web?$select=Language,Title')).json).toEqual({
      Language: 1043,
      Title: 'Gang'
    });
  });

  it('may be the root of the host, which takes no other site into itself', async () => {
    await add({ url: '/', title: 'Root', ownerUpn: ANN });
    expect((await tenant.ann.get('/_api/web?$select=Title,ServerRelativeUrl')).json).toEqual({
      Title: 'Root',
      ServerRelativeUrl: '/'
    });
    expect((await tenant.ann.get('/sites/hallway/_api/web?$select=Title')).json).toEqual({
      Title: 'Hallway'
    });
    expect((await tenant.ann.get('/sites/none/_api/web')).status).toBe(404);
  });

  it('starts its ids anew: the same person has another in each site', async () => {
    await add({ url: '/sites/new', title: 'New', ownerUpn: VERA });
    const there = Number((await tenant.vera.get('/sites/new/_api/web/currentuser?$select=Id')).json.Id);
    const here = Number((await tenant.vera.get('web/currentuser?$select=Id')).json.Id);
    expect(there).not.toBe(here);
  });

  it.each([
    [{}],
    [{ url: '/sites/new' }],
    [{ url: '/sites/new', title: 'New' }],
    [{ url: '/sites/new', title: 'New', ownerUpn: 'nobody@contoso.example' }],
    [{ url: '/sites/new', title: 'New', ownerUpn: ANN, memberUpns: ['nobody@contoso.example'] }],
    [{ url: 'sites/new', title: 'New', ownerUpn: ANN }]
  ])('is not made of %j, nor half of it', async site => {
    const { status, text } = await add(site);
    expect(status).toBe(400);
    expect(text).not.toContain('The emulator failed');
    expect((await tenant.ann.get('/sites/new/_api/web')).status).toBe(404);
  });

  it('is listed with the others', async () => {
    await add({ url: '/sites/new', title: 'New', ownerUpn: ANN });
    const { text } = await tenant.nobody.get('/_emulator/sites');
    expect(text).toContain('/sites/hallway');
    expect(text).toContain('/sites/new');
  });
});
