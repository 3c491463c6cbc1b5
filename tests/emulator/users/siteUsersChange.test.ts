import { ACCESS_DENIED, ANN, BEN, CAM, GUS, type TestTenant, testTenant, VERA } from '../rest/testTenant';
import { byEmail, byLogin, claims, NO_USER } from './siteUserAddresses';

/** Who is known to a site: at first contact, by being added, and under which name. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const DEE = 'dee@contoso.example';
async function idOf(upn: string): Promise<number | undefined> {
  return (await tenant.ann.get(`${byEmail(upn)}?$select=Id`)).json.Id as number | undefined;
}

const addDee = async (): Promise<number> => {
  const people = [{ upn: DEE, displayName: 'Dee Director' }];
  await tenant.nobody.post('/_emulator/directory', { people });
  const added = await tenant.ann.post('web/siteusers', { LoginName: claims(DEE) });
  expect(added.status).toBe(201);
  return added.json.Id as number;
};

async function makeAdministrator(upn: string): Promise<void> {
  expect((await tenant.ann.merge(byEmail(upn), { IsSiteAdmin: true })).status).toBe(204);
}

describe('somebody who was never here', () => {
  it('is not a user of the site, by email, login or id', async () => {
    for (const address of [byEmail(VERA), byLogin(VERA), 'web/siteusers/getbyid(99)']) {
      const refused = await tenant.ann.get(address);
      expect([refused.status, refused.text]).toEqual([500, NO_USER]);
    }
  });

  it('becomes one by his first visit', async () => {
    await tenant.vera.get('web?$select=Title');
    expect((await tenant.ann.get(byEmail(VERA))).json).toMatchObject({ LoginName: claims(VERA) });
  });

  it('does not become one by a visit that is refused', async () => {
    expect((await tenant.gus.get('web?$select=Title')).status).toBe(403);
    expect(await idOf(GUS)).toBeUndefined();
  });

  it('becomes one by being ensured, and is the same ever after', async () => {
    const ensured = await tenant.ann.post('web/ensureuser', { logonName: claims(VERA) });
    expect((await tenant.ann.post('web/ensureuser', { logonName: VERA })).json.Id).toBe(ensured.json.Id);
    expect((await tenant.vera.get('web/currentuser?$select=Id')).json.Id).toBe(ensured.json.Id);
  });

  it('becomes one by being written into a column by his login', async () => {
    await tenant.ann.post('web/lists', { Title: 'Tasks', BaseTemplate: 100 });
    const tasks = "web/lists/getbytitle('Tasks')";
    const SchemaXml = '<Field Type="User" Name="Who" DisplayName="Who" UserSelectionMode="PeopleOnly" />';
    await tenant.ann.post(`${tasks}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
    await tenant.ann.post(`${tasks}/items`, { Title: 'one' });
    const FieldValue = `[{'Key':'${claims(VERA)}'}]`;
    const formValues = [{ FieldName: 'Who', FieldValue }];
    await tenant.ann.post(`${tasks}/items(1)/validateupdatelistitem`, { formValues });
    const id = await idOf(VERA);
    expect(id).toEqual(expect.any(Number));
    expect((await tenant.ann.get(`${tasks}/items(1)?$select=WhoId`)).json).toEqual({ WhoId: id });
  });
});

describe('adding a site user', () => {
  it('shows him whole, and he stays one', async () => {
    const id = await addDee();
    expect((await tenant.ann.get(`web/siteusers(${id})`)).json).toEqual({
      Id: id,
      IsHiddenInUI: false,
      LoginName: claims(DEE),
      Title: 'Dee Director',
      PrincipalType: 1,
      Email: DEE,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: false,
      UserId: { NameId: claims(DEE), NameIdIssuer: 'urn:federation:microsoftonline' },
      UserPrincipalName: DEE
    });
  });

  it('gives him no rights', async () => {
    await tenant.ann.post('web/siteusers', { LoginName: claims(GUS) });
    expect((await tenant.gus.get('web')).status).toBe(403);
  });

  it('changes nothing for one who is there', async () => {
    const body = { LoginName: claims(BEN), __metadata: { type: 'SP.User' } };
    const verbose = { 'content-type': 'application/json;odata=verbose' };
    const again = await tenant.ann.post('web/siteusers', body, verbose);
    expect([again.status, again.json.Id]).toEqual([201, await idOf(BEN)]);
  });

  it('refuses whom the tenant does not know, and what a user has not', async () => {
    const unknown = await tenant.ann.post('web/siteusers', { LoginName: claims('zed@contoso.example') });
    expect(unknown.status).toBe(400);
    expect(unknown.errorCode).toBe('-2146232832, Microsoft.SharePoint.SPException');
    expect((await tenant.ann.post('web/siteusers', {})).status).toBe(400);
    const forged = await tenant.ben.post('web/siteusers', { LoginName: claims(BEN), IsSiteAdmin: true });
    expect(forged.status).toBe(400);
    expect((await tenant.ann.get(byEmail(BEN))).json.IsSiteAdmin).toBe(false);
  });

  it('is for members only while they may ensure users', async () => {
    const strict = await testTenant({ membersMayEnsureUsers: false });
    const refused = await strict.ben.post('web/siteusers', { LoginName: claims(VERA) });
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    expect((await strict.ann.get(byEmail(VERA))).status).toBe(500);
    expect((await strict.ann.post('web/siteusers', { LoginName: claims(VERA) })).status).toBe(201);
    strict.emulator.close();
  });
});

describe('changing a site user', () => {
  it('changes his name and address here, not in the directory', async () => {
    const change = { Title: 'Benjamin', Email: 'benny@contoso.example' };
    expect((await tenant.ann.merge(byEmail(BEN), change)).status).toBe(204);
    const { json } = await tenant.ann.get(byLogin(BEN));
    expect(json).toMatchObject({ Title: 'Benjamin', Email: 'benny@contoso.example', LoginName: claims(BEN) });
    expect((await tenant.ann.get(byEmail(BEN))).text).toBe(NO_USER);
    expect((await tenant.ann.get(byEmail('BENNY@contoso.example'))).json.Id).toBe(json.Id);
  });

  it('lets a new administrator do everything, and a former one nothing more', async () => {
    await makeAdministrator(BEN);
    expect((await tenant.ben.merge('web', { Title: 'Mine' })).status).toBe(204);
    expect((await tenant.ann.merge(byEmail(BEN), { IsSiteAdmin: false })).status).toBe(204);
    expect((await tenant.ben.merge('web', { Title: 'Mine again' })).text).toBe(ACCESS_DENIED);
  });

  it('is not for members, of themselves least of all', async () => {
    for (const change of [{ IsSiteAdmin: true }, { Title: 'Ann Owner' }, { Email: ANN }]) {
      const refused = await tenant.ben.merge(byEmail(BEN), change);
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
    expect((await tenant.ann.get(byEmail(BEN))).json).toMatchObject({
      Title: 'Ben Member',
      IsSiteAdmin: false
    });
  });

  it('lets one who manages permissions make no administrator, and touch none', async () => {
    const group = "web/sitegroups/getbyname('Hallway Owners')";
    await tenant.ann.post(`${group}/users`, { LoginName: claims(BEN) });
    expect((await tenant.ben.merge(byEmail(CAM), { Title: 'Cameron' })).status).toBe(204);
    expect((await tenant.ben.merge(byEmail(BEN), { IsSiteAdmin: true })).text).toBe(ACCESS_DENIED);
    expect((await tenant.ben.merge(byEmail(ANN), { Title: 'Gone' })).text).toBe(ACCESS_DENIED);
    await makeAdministrator(CAM);
    expect((await tenant.ben.remove(byEmail(CAM))).text).toBe(ACCESS_DENIED);
  });

  it('refuses what a user has not, what is read-only, and values of another kind', async () => {
    for (const change of [
      { Colour: 'red' },
      { LoginName: claims(ANN) },
      { Id: 1 },
      { Title: 7 },
      { IsSiteAdmin: 'x' }
    ])
      expect((await tenant.ann.merge(byEmail(BEN), change)).status).toBe(400);
    expect((await tenant.ann.merge('web/siteusers/getbyid(99)', { Title: 'x' })).text).toBe(NO_USER);
  });
});
