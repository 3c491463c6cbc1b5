import {
  ACCESS_DENIED,
  ANN,
  BEN,
  GUS,
  HOST,
  refusal,
  type TestTenant,
  testTenant,
  VERA
} from '../rest/testTenant';

/** The web, its site collection, and the people it knows. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const claims = (upn: string): string => `i:0#.f|membership|${upn}`;
const NO_USER = refusal('-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');

describe('the web', () => {
  it('is what SharePoint shows of it, for a visitor as for its owner', async () => {
    for (const person of [tenant.ann, tenant.vera]) {
      const { json } = await person.get(
        'web?$select=Title,Url,ServerRelativeUrl,Language,WebTemplate,Configuration,Created,Description'
      );
      expect(json).toEqual({
        ...{
          Title: 'Hallway',
          Url: `${HOST}/sites/hallway`,
          ServerRelativeUrl: '/sites/hallway',
          Language: 1033
        },
        ...{ WebTemplate: 'STS', Configuration: 3, Created: '2026-11-16T09:00:00Z', Description: '' }
      });
    }
  });

  it('shows some things only when they are asked for by name', async () => {
    expect((await tenant.ben.get('web')).json).not.toHaveProperty('EffectiveBasePermissions');
    expect(
      (
        await tenant.ben.get(
          'web?$select=EffectiveBasePermissions,HasUniqueRoleAssignments,ServerRelativePath,ResourcePath'
        )
      ).json
    ).toEqual({
      EffectiveBasePermissions: { High: '432', Low: '1011030767' },
      HasUniqueRoleAssignments: true,
      ServerRelativePath: { DecodedUrl: '/sites/hallway' },
      ResourcePath: { DecodedUrl: `${HOST}/sites/hallway` }
    });
  });

  it('takes its address from the host it is asked at', async () => {
    const request = new Request('http://contoso.example:8080/sites/hallway/_api/web?$select=Url', {
      headers: { authorization: await bearer(BEN), accept: 'application/json;odata=nometadata' }
    });
    expect(await (await tenant.emulator.handle(request)).json()).toEqual({
      Url: 'http://contoso.example:8080/sites/hallway'
    });
  });

  it('is found at its address in any case, and shows it as it was first written', async () => {
    expect((await tenant.ben.get('/SITES/Hallway/_API/Web?$select=ServerRelativeUrl')).json).toEqual({
      ServerRelativeUrl: '/sites/hallway'
    });
  });

  it('changes what is named, whether by MERGE, PATCH or through POST', async () => {
    expect((await tenant.ann.merge('web', { Title: 'Corridor' })).status).toBe(204);
    expect((await tenant.ann.send('web', { method: 'PATCH', body: { Description: 'Long' } })).status).toBe(
      204
    );
    expect((await tenant.ann.send('web', { method: 'MERGE', body: {} })).status).toBe(204);
    expect((await tenant.ben.get('web?$select=Title,Description')).json).toEqual({
      Title: 'Corridor',
      Description: 'Long'
    });
    expect((await tenant.ann.get('web/associatedmembergroup?$select=Title')).json).toEqual({
      Title: 'Hallway Members'
    });
  });

  it.each([
    [{ Title: 7 }],
    [{ Colour: 'red' }],
    [{ Url: '/sites/other' }],
    [{ Title: 'x', Description: [] }]
  ])('is not changed by %j', async body => {
    expect((await tenant.ann.merge('web', body)).status).toBe(400);
    expect((await tenant.ann.get('web?$select=Title')).json).toEqual({ Title: 'Hallway' });
  });

  it.each([
    'SiteUsers',
    'SiteGroups',
    'RoleDefinitions',
    'Lists',
    'CurrentUser',
    'AssociatedOwnerGroup',
    'AssociatedMemberGroup',
    'AssociatedVisitorGroup'
  ])('expands %s for whoever may ask for it at its own address', async name => {
    const { status, json } = await tenant.ben.get(`web?$select=${name}&$expand=${name}`);
    expect(status).toBe(200);
    const own = await tenant.ben.get(`web/${name}`);
    expect(json[name]).toEqual(own.json.value ?? own.json);
  });

  it('expands nothing it does not have', async () => {
    for (const query of ['$expand=Colour', '$select=Colour', '$expand=Lists/Colour', '$select=Lists/Title']) {
      expect((await tenant.ben.get(`web?${query}`)).status).toBe(400);
    }
  });

  it('shows in Lists only those the reader may open', async () => {
    await tenant.ann.post('web/lists', { Title: 'Secret', BaseTemplate: 100 });
    await tenant.ann.post("web/lists/getByTitle('Secret')/breakroleinheritance(false)");
    for (const [person, sees] of [
      [tenant.ann, true],
      [tenant.ben, false],
      [tenant.vera, false]
    ] as const) {
      const expanded = await person.get('web?$expand=Lists&$select=Lists/Title');
      expect(expanded.text.includes('Secret')).toBe(sees);
      expect((await person.get('web/lists?$select=Title')).text.includes('Secret')).toBe(sees);
    }
  });
});

describe('the site collection', () => {
  it('has an id of its own, and the address of its web', async () => {
    const { json } = await tenant.vera.get('site');
    expect(json).toEqual({
      ...{ Id: json.Id, PrimaryUri: `${HOST}/sites/hallway`, ReadOnly: false },
      ...{ ServerRelativeUrl: '/sites/hallway', Url: `${HOST}/sites/hallway` }
    });
    expect(json.Id).not.toBe((await tenant.vera.get('web?$select=Id')).json.Id);
  });

  it('is closed to whom the web is closed', async () => {
    expect((await tenant.gus.get('site')).text).toBe(ACCESS_DENIED);
    expect((await tenant.nobody.get('site')).status).toBe(401);
  });
});

describe('contextinfo', () => {
  it('says in each mode where it is and gives a digest that is good there', async () => {
    const info = {
      FormDigestTimeoutSeconds: 1800,
      FormDigestValue: expect.stringMatching(/^0x[0-9A-F]{128},16 Nov 2026 09:00:00 -0000$/),
      LibraryVersion: '16.0.25207.12008',
      SiteFullUrl: `${HOST}/sites/hallway`,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: `${HOST}/sites/hallway`
    };
    expect((await tenant.ben.post('contextinfo')).json).toEqual(info);
    const verbose = await tenant.ben.send('contextinfo', {
      method: 'POST',
      headers: { accept: 'application/json;odata=verbose' }
    });
    expect(verbose.json).toEqual({
      d: {
        GetContextWebInformation: {
          ...info,
          __metadata: { type: 'SP.ContextWebInformation' },
          SupportedSchemaVersions: { results: ['14.0.0.0', '15.0.0.0'] }
        }
      }
    });
  });

  it('is for visitors too, and for nobody outside', async () => {
    expect((await tenant.vera.post('contextinfo')).status).toBe(200);
    expect((await tenant.gus.post('contextinfo')).text).toBe(ACCESS_DENIED);
    expect((await tenant.ben.get('contextinfo')).status).toBe(501);
  });
});

describe('a site user', () => {
  it('has every property SharePoint shows', async () => {
    const { json } = await tenant.ben.get('web/currentuser');
    expect(json).toEqual({
      ...{ Id: json.Id, IsHiddenInUI: false, LoginName: claims(BEN), Title: 'Ben Member', PrincipalType: 1 },
      ...{
        Email: BEN,
        Expiration: '',
        IsEmailAuthenticationGuestUser: false,
        IsShareByEmailGuestUser: false,
        IsSiteAdmin: false
      },
      ...{
        UserId: { NameId: claims(BEN), NameIdIssuer: 'urn:federation:microsoftonline' },
        UserPrincipalName: BEN
      }
    });
  });

  it('is found in every way there is', async () => {
    const { Id } = (await tenant.ann.get('web/currentuser?$select=Id')).json;
    const addresses = [
      `web/siteusers(${String(Id)})`,
      `web/siteusers/getById(${String(Id)})`,
      `web/getUserById(${String(Id)})`,
      `web/siteusers/getByEmail('${ANN}')`,
      `web/siteusers/getByEmail('${ANN.toUpperCase()}')`,
      `web/siteusers('${encodeURIComponent(claims(ANN))}')`,
      `web/siteusers(@v)?@v='${encodeURIComponent(claims(ANN))}'&x=1`,
      `web/siteusers/getByLoginName('${encodeURIComponent(claims(ANN).toUpperCase())}')`
    ];
    for (const address of addresses) {
      const { json } = await tenant.vera.get(address);
      expect([address, json.Id, json.IsSiteAdmin]).toEqual([address, Id, true]);
    }
  });

  it.each([
    '(999)',
    '(0)',
    "('nobody')",
    "/getByEmail('nobody@x.example')",
    "/getByEmail('')",
    "/getByLoginName('')",
    '/getById(x)'
  ])('is not found at %s, in the words of SharePoint', async key => {
    const { status, text } = await tenant.ann.get(`web/siteusers${key}`);
    expect([status, text]).toEqual([500, NO_USER]);
  });

  it('has the groups he is in expanded, and no property of theirs unasked', async () => {
    const { json } = await tenant.ann.get(
      'web/currentuser?$expand=Groups&$select=Title,Groups/Title,Groups/OwnerTitle'
    );
    expect(json).toEqual({
      Title: 'Ann Owner',
      Groups: [{ Title: 'Hallway Owners', OwnerTitle: 'Hallway Owners' }]
    });
  });

  it('is told apart from everybody, who is one too', async () => {
    const { json } = await tenant.ann.get('web/siteusers?$filter=PrincipalType eq 4');
    expect(json.value).toEqual([
      expect.objectContaining({
        Title: 'Everyone except external users',
        Email: '',
        UserId: null,
        UserPrincipalName: null
      })
    ]);
  });

  it('keeps his id when his name changes in the directory', async () => {
    const before = (await tenant.ben.get('web/currentuser?$select=Id')).json;
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: BEN, displayName: 'Benjamin Member' }]
    });
    expect((await tenant.ben.get('web/currentuser?$select=Id')).json).toEqual(before);
  });
});

describe('ensuring a user', () => {
  it.each([VERA, VERA.toUpperCase(), claims(VERA), claims(VERA).toUpperCase()])(
    'takes %s',
    async logonName => {
      const { status, json } = await tenant.ann.post('web/ensureuser', { logonName });
      expect([status, json.LoginName, json.Title]).toEqual([200, claims(VERA), 'Vera Visitor']);
    }
  );

  it('takes the name as an argument, or in the body, whatever its case', async () => {
    const given = [
      await tenant.ann.post(`web/ensureuser('${VERA}')`),
      await tenant.ann.post(`web/EnsureUser(@v)?@v='${VERA}'`),
      await tenant.ann.post('web/ensureuser', { LogonName: VERA })
    ];
    expect(new Set(given.map(({ json }) => json.Id)).size).toBe(1);
  });

  it('gives the same id each time, and the one he has when he comes', async () => {
    const { json } = await tenant.ann.post('web/ensureuser', { logonName: VERA });
    expect((await tenant.ann.post('web/ensureuser', { logonName: VERA })).json.Id).toBe(json.Id);
    expect((await tenant.vera.get('web/currentuser')).json.Id).toBe(json.Id);
  });

  it('gives no right at all', async () => {
    await tenant.ann.post('web/ensureuser', { logonName: GUS });
    expect((await tenant.gus.get('web')).text).toBe(ACCESS_DENIED);
  });

  it.each(['', 'nobody@contoso.example', 'c:0t.c|tenant|x', 'i:0#.f|membership|', '*', "' or 1=1"])(
    'knows nobody called %j',
    async logonName => {
      const { status, errorText } = await tenant.ann.post('web/ensureuser', { logonName });
      expect([status, errorText]).toEqual([400, `The specified user ${logonName} could not be found.`]);
    }
  );

  it('is a switch for members, and owners may always', async () => {
    expect((await tenant.ben.post('web/ensureuser', { logonName: GUS })).status).toBe(200);
    await tenant.nobody.post('/_emulator/switches', { membersMayEnsureUsers: false });
    expect((await tenant.ben.post('web/ensureuser', { logonName: VERA })).text).toBe(ACCESS_DENIED);
    expect((await tenant.ben.post('web/ensureuser', { logonName: GUS })).status).toBe(200);
    expect((await tenant.ann.post('web/ensureuser', { logonName: VERA })).status).toBe(200);
  });
});

async function bearer(upn: string): Promise<string> {
  return `Bearer ${String((await tenant.nobody.get(`/_emulator/token?user=${upn}`)).json.access_token)}`;
}
