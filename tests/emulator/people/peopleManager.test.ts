import { ACCESS_DENIED, ANN, BEN, CAM, GUS, HOST, type TestTenant } from '../rest/testTenant';
import { claims, DEE, EVA, FIN, peopleTenant } from './peopleTenant';

/** Profiles of people: of oneself, of others, and single properties of them. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await peopleTenant();
});

afterEach(() => tenant.emulator.close());

const MANAGER = 'SP.UserProfiles.PeopleManager';
const of = (upn: string): string =>
  `${MANAGER}/GetPropertiesFor(accountName=@v)?@v='${encodeURIComponent(claims(upn))}'`;
const property = (upn: string, name: string): string =>
  `${MANAGER}/GetUserProfilePropertyFor(accountName=@v,propertyName='${name}')?@v='${encodeURIComponent(claims(upn))}'`;

interface KeyValue {
  readonly Key: string;
  readonly Value: string;
  readonly ValueType: string;
}

async function profileOf(upn: string): Promise<Record<string, string>> {
  const { json } = await tenant.ben.get(of(upn));
  const values = json.UserProfileProperties as readonly KeyValue[];
  return Object.fromEntries(values.map(({ Key, Value }) => [Key, Value]));
}

describe('a profile', () => {
  it('has every property SharePoint shows, and no more', async () => {
    const { status, json } = await tenant.ben.get(of(EVA));
    expect(status).toBe(200);
    expect(json).toEqual({
      AccountName: claims(EVA),
      DirectReports: [],
      DisplayName: 'Eva Dam',
      Email: 'eva.dam@contoso.example',
      ExtendedManagers: [claims(DEE)],
      ExtendedReports: [claims(EVA)],
      IsFollowed: false,
      LatestPost: null,
      Peers: [claims(ANN)],
      PersonalSiteHostUrl: `${HOST}/`,
      PersonalUrl: `${HOST}/personal/eva_contoso_example/`,
      PictureUrl: null,
      Title: 'Analyst',
      UserProfileProperties: expect.any(Array),
      UserUrl: `${HOST}/Person.aspx?accountname=i%3A0%23.f%7Cmembership%7Ceva%40contoso.example`
    });
  });

  it('holds the profile properties by their names', async () => {
    expect(await profileOf(EVA)).toEqual({
      UserProfile_GUID: '0e000000-0000-4000-8000-0000000000e0',
      AccountName: claims(EVA),
      FirstName: 'Eva',
      LastName: 'Dam',
      PreferredName: 'Eva Dam',
      Department: 'Research',
      Title: 'Analyst',
      'SPS-Department': 'Research',
      Manager: claims(DEE),
      PersonalSpace: '/personal/eva_contoso_example/',
      UserName: EVA,
      'SPS-JobTitle': 'Analyst',
      'SPS-SipAddress': 'eva.dam@contoso.example',
      'SPS-UserPrincipalName': EVA,
      WorkEmail: 'eva.dam@contoso.example',
      Office: 'B2',
      'SPS-MUILanguages': 'nl-NL',
      'msOnline-ObjectId': '0e000000-0000-4000-8000-0000000000e0'
    });
  });

  it('says of each property that it is text', async () => {
    const values = (await tenant.ben.get(of(EVA))).json.UserProfileProperties as readonly KeyValue[];
    expect(new Set(values.map(({ ValueType }) => ValueType))).toEqual(new Set(['Edm.String']));
  });

  it('leaves empty what the directory does not know', async () => {
    expect((await tenant.ben.get(of(BEN))).json).toMatchObject({
      ...{ Title: null, ExtendedManagers: [], DirectReports: [], Peers: [] }
    });
    expect(await profileOf(BEN)).toMatchObject({ Manager: '', Department: '', Office: '' });
  });

  it('tells who reports to whom', async () => {
    const { json } = await tenant.ben.get(of(DEE));
    expect(json.DirectReports).toEqual([claims(ANN), claims(EVA)]);
    expect(json.ExtendedReports).toEqual([claims(DEE), claims(ANN), claims(EVA)]);
    expect(json.Peers).toEqual([]);
  });

  it('tells managers from the top down, and survives a circle of them', async () => {
    const people = [
      { upn: DEE, displayName: 'Dee van Dam', managerUpn: CAM },
      { upn: CAM, displayName: 'Cam Member', managerUpn: EVA }
    ];
    await tenant.nobody.post('/_emulator/directory', { people });
    expect((await tenant.ben.get(of(EVA))).json.ExtendedManagers).toEqual([claims(CAM), claims(DEE)]);
    const own = [{ upn: CAM, displayName: 'Cam Member', managerUpn: CAM }];
    await tenant.nobody.post('/_emulator/directory', { people: own });
    expect((await tenant.ben.get(of(CAM))).json.ExtendedManagers).toEqual([]);
  });

  it('names a manager the directory does not hold, and stops there', async () => {
    const people = [{ upn: CAM, displayName: 'Cam', managerUpn: 'gone@contoso.example' }];
    await tenant.nobody.post('/_emulator/directory', { people });
    expect((await tenant.ben.get(of(CAM))).json.ExtendedManagers).toEqual([]);
    expect((await profileOf(CAM)).Manager).toBe(claims('gone@contoso.example'));
  });

  it('has a picture where the directory has a photo', async () => {
    const photos = [{ upn: EVA, contentType: 'image/png', base64: 'iVBORw0KGgo=' }];
    await tenant.nobody.post('/_emulator/directory', { photos });
    expect((await tenant.ben.get(of(EVA))).json.PictureUrl).toBe(
      `${HOST}/_layouts/15/userphoto.aspx?size=M&accountname=eva%40contoso.example`
    );
  });

  it('makes nobody a site user', async () => {
    await tenant.ben.get(of(EVA));
    expect((await tenant.ann.get(`web/siteusers/getbyemail('${EVA}')`)).status).toBe(500);
  });
});

describe('whose profile', () => {
  it("is one's own without a name", async () => {
    expect((await tenant.ben.get(`${MANAGER}/GetMyProperties`)).json.AccountName).toBe(claims(BEN));
    expect((await tenant.vera.get(`${MANAGER}/getmyproperties`)).json.DisplayName).toBe('Vera Visitor');
  });

  it.each([claims(EVA), EVA, EVA.toUpperCase(), claims(EVA).toUpperCase()])('is found by %s', async name => {
    const address = `${MANAGER}/getpropertiesfor(@v)?@v='${encodeURIComponent(name)}'`;
    expect((await tenant.ben.get(address)).json.DisplayName).toBe('Eva Dam');
  });

  it('may be named in the address itself', async () => {
    const address = `${MANAGER}/GetPropertiesFor(accountName='${encodeURIComponent(claims(EVA))}')`;
    expect((await tenant.ben.get(address)).json.DisplayName).toBe('Eva Dam');
  });

  it.each(['nobody@contoso.example', GUS, '', "o''neill@contoso.example", '%'])(
    'is null for %j, who has none',
    async name => {
      const address = `${MANAGER}/GetPropertiesFor(@v)?@v='${encodeURIComponent(name)}'`;
      const { status, json } = await tenant.ben.get(address);
      expect([status, json]).toEqual([200, { 'odata.null': true }]);
    }
  );

  it('stays there when the account is closed', async () => {
    expect((await tenant.ben.get(of(FIN))).json.DisplayName).toBe('Fin Dam');
  });
});

describe('a single property of a profile', () => {
  it('is bare text', async () => {
    const { status, json } = await tenant.ben.get(property(EVA, 'Department'));
    expect([status, json]).toEqual([200, { value: 'Research' }]);
  });

  it.each(['department', 'Colour', '', '__proto__', 'constructor', 'toString'])(
    'is empty for %j, which no profile has: names are held to their case',
    async name => expect((await tenant.ben.get(property(EVA, name))).json).toEqual({ value: '' })
  );

  it('is empty for nobody', async () => {
    expect((await tenant.ben.get(property('nobody@contoso.example', 'Title'))).json).toEqual({ value: '' });
  });
});

describe('profiles on the wire', () => {
  const inMode = async (address: string, mode: string): Promise<Readonly<Record<string, unknown>>> =>
    (await tenant.ben.get(address, `application/json;odata=${mode}`)).json;

  it('come in the three modes', async () => {
    expect(await inMode(of(EVA), 'minimalmetadata')).toMatchObject({
      'odata.metadata': `${HOST}/sites/hallway/_api/$metadata#SP.ApiData.PersonPropertiess/@Element`,
      'odata.type': 'SP.UserProfiles.PersonProperties',
      'odata.id': `${HOST}/sites/hallway/_api/sp.userprofiles.peoplemanager/getpropertiesfor(@v)`,
      'odata.editLink': 'sp.userprofiles.peoplemanager/getpropertiesfor(@v)',
      AccountName: claims(EVA)
    });
    expect(await inMode(of(EVA), 'verbose')).toMatchObject({
      d: { __metadata: { type: 'SP.UserProfiles.PersonProperties' }, DisplayName: 'Eva Dam' }
    });
    expect(await inMode(property(EVA, 'Title'), 'verbose')).toEqual({
      d: { GetUserProfilePropertyFor: 'Analyst' }
    });
  });

  it('are narrowed by $select', async () => {
    const { json } = await tenant.ben.get(`${of(EVA)}&$select=DisplayName,Email`);
    expect(json).toEqual({ DisplayName: 'Eva Dam', Email: 'eva.dam@contoso.example' });
  });

  it('are for those who may open the site', async () => {
    expect((await tenant.nobody.get(of(EVA))).status).toBe(401);
    const gus = await tenant.gus.get(of(EVA));
    expect([gus.status, gus.text]).toEqual([403, ACCESS_DENIED]);
  });

  it.each(['GetFollowersFor(@v)', 'GetMyFollowers', 'IsMyPeopleListPublic', 'EditProfileLink'])(
    'refuse %s, which is not done here, by name',
    async what => {
      const refused = await tenant.ben.get(`${MANAGER}/${what}?@v='x'`);
      expect(refused.status).toBe(501);
      expect(refused.errorText.toLowerCase()).toContain('peoplemanager');
    }
  );
});
