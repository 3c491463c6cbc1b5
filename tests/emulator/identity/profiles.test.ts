import '@pnp/sp/profiles';
import { ANN, BEN, CAM, GUS, HOST, type TestTenant, testTenant } from '../rest/testTenant';
import { pnpAs } from '../pnp/pnpTenant';
import { MINIMAL, VERBOSE } from '../changes/changeTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await tenant.nobody.post('/_emulator/directory', {
    people: [
      {
        ...{ upn: BEN, displayName: 'Ben Member', givenName: 'Ben', surname: 'Member', jobTitle: 'Baker' },
        ...{ department: 'Kitchen', officeLocation: 'Utrecht', managerUpn: ANN }
      },
      { upn: CAM, displayName: 'Cam Member', managerUpn: ANN }
    ]
  });
});

afterEach(() => tenant.emulator.close());

const MANAGER = 'SP.UserProfiles.PeopleManager';
const login = (upn: string): string => `i:0#.f|membership|${upn}`;
const of = (upn: string): string =>
  `${MANAGER}/GetPropertiesFor(accountName=@v)?@v='${encodeURIComponent(login(upn))}'`;
const property = async (name: string, upn = BEN): Promise<unknown> =>
  (
    await tenant.cam.get(
      `${MANAGER}/GetUserProfilePropertyFor(accountName=@v,propertyName='${name}')?@v='${encodeURIComponent(login(upn))}'`
    )
  ).json.value;

describe('a profile', () => {
  it('has SharePoint’s keys', async () => {
    const { json } = await tenant.ben.get(`${MANAGER}/GetMyProperties`);
    expect(Object.keys(json).join(' ')).toBe(
      'AccountName DirectReports DisplayName Email ExtendedManagers ExtendedReports IsFollowed LatestPost Peers PersonalSiteHostUrl PersonalUrl PictureUrl Title UserProfileProperties UserUrl'
    );
    expect(json).toMatchObject({
      ...{ AccountName: login(BEN), DisplayName: 'Ben Member', Email: BEN, Title: 'Baker' },
      ...{ ExtendedManagers: [login(ANN)], Peers: [login(CAM)], DirectReports: [], PictureUrl: null }
    });
  });

  it('lists its properties as keys and values', async () => {
    const { json } = await tenant.cam.get(of(BEN));
    expect(json.UserProfileProperties).toEqual(
      expect.arrayContaining([
        { Key: 'Department', Value: 'Kitchen', ValueType: 'Edm.String' },
        { Key: 'Manager', Value: login(ANN), ValueType: 'Edm.String' },
        { Key: 'Office', Value: 'Utrecht', ValueType: 'Edm.String' }
      ])
    );
  });

  it('shows who reports to whom, from the top down', async () => {
    expect((await tenant.ben.get(of(ANN))).json).toMatchObject({
      DirectReports: [login(BEN), login(CAM)],
      ExtendedReports: [login(ANN), login(BEN), login(CAM)],
      ExtendedManagers: [],
      Peers: []
    });
  });

  it('ends where managers go round in a circle', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: ANN, displayName: 'Ann Owner', managerUpn: BEN }]
    });
    expect((await tenant.ben.get(of(BEN))).json).toMatchObject({ ExtendedManagers: [login(ANN)] });
  });

  it('names its type in the other modes and wraps its collections', async () => {
    const minimal = await tenant.ben.get(`${MANAGER}/GetMyProperties`, MINIMAL);
    expect(minimal.json).toMatchObject({ 'odata.type': 'SP.UserProfiles.PersonProperties' });
    const verbose = await tenant.ben.get(`${MANAGER}/GetMyProperties`, VERBOSE);
    expect(verbose.json.d).toMatchObject({
      __metadata: { type: 'SP.UserProfiles.PersonProperties' },
      Peers: { results: [login(CAM)] },
      UserProfileProperties: { results: expect.any(Array) as unknown[] }
    });
  });

  it('names no other host', async () => {
    const { text } = await tenant.ben.get(`${MANAGER}/GetMyProperties`);
    const hosts = [...text.matchAll(/https?:\/\/[^/"]+/g)].map(([url]) => url);
    expect(new Set(hosts)).toEqual(new Set([HOST]));
  });

  it('is found by address, login, and either way of naming the argument', async () => {
    for (const path of [
      `GetPropertiesFor(accountName='${BEN}')`,
      `GetPropertiesFor('${BEN.toUpperCase()}')`,
      `getpropertiesfor(@v)?@v='${encodeURIComponent(login(BEN))}'`
    ])
      expect((await tenant.cam.get(`${MANAGER}/${path}`)).json).toMatchObject({ DisplayName: 'Ben Member' });
  });

  it('is nothing for nobody, and for guests', async () => {
    for (const upn of ['nobody@contoso.example', GUS, '']) {
      const answer = await tenant.ben.get(of(upn));
      expect([answer.status, answer.json]).toEqual([200, { 'odata.null': true }]);
    }
    await tenant.ann.post('web/associatedvisitorgroup/users', { LoginName: login(GUS) });
    expect((await tenant.gus.get(`${MANAGER}/GetMyProperties`)).json).toEqual({ 'odata.null': true });
  });

  it('is narrowed by $select', async () => {
    const { json } = await tenant.ben.get(`${MANAGER}/GetMyProperties?$select=DisplayName`);
    expect(json).toEqual({ DisplayName: 'Ben Member' });
  });

  it('is refused to whom the site is', async () => {
    expect((await tenant.gus.get(`${MANAGER}/GetMyProperties`)).status).toBe(403);
    expect((await tenant.nobody.get(`${MANAGER}/GetMyProperties`)).status).toBe(401);
  });
});

describe('a property of a profile', () => {
  it('is text, and empty when it is not known', async () => {
    expect(await property('Department')).toBe('Kitchen');
    expect(await property('PreferredName')).toBe('Ben Member');
    for (const name of ['Nothing', '__proto__', 'constructor', '']) expect(await property(name)).toBe('');
    expect(await property('Department', 'nobody@contoso.example')).toBe('');
  });
});

describe('following people', () => {
  it.each(['GetMyFollowers', 'GetFollowedTags(20)', 'IsMyPeopleListPublic', 'AmIFollowedBy(@v)', ''])(
    'is not emulated: %s',
    async what => {
      const answer = await tenant.ben.get(`${MANAGER}/${what}?@v='x'`);
      expect(answer.status).toBe(501);
    }
  );
});

describe('PnPjs', () => {
  it('reads profiles', async () => {
    const ben = await pnpAs(tenant, BEN);
    expect(await ben.profiles.myProperties()).toMatchObject({ DisplayName: 'Ben Member' });
    expect(await ben.profiles.getPropertiesFor(login(CAM))).toMatchObject({ DisplayName: 'Cam Member' });
    expect(await ben.profiles.getUserProfilePropertyFor(login(BEN), 'Department')).toBe('Kitchen');
  });
});
