import { ANN, BEN, CAM, GUS, refusal, type TestTenant, testTenant, VERA } from './testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const claims = (upn: string): string => `i:0#.f|membership|${upn}`;
const titles = (json: Readonly<Record<string, unknown>>): unknown[] =>
  (json.value as readonly { Title: unknown }[]).map(one => one.Title);

describe('the web', () => {
  it('shows itself, and expands who is looking', async () => {
    const read = await tenant.ben.get(
      'web?$select=Title,Url,ServerRelativeUrl,Language,CurrentUser/LoginName&$expand=CurrentUser'
    );
    expect(read.json).toEqual({
      CurrentUser: { LoginName: claims(BEN) },
      Title: 'Hallway',
      Url: 'http://127.0.0.1:4780/sites/hallway',
      ServerRelativeUrl: '/sites/hallway',
      Language: 1033
    });
  });

  it('is renamed by its owner', async () => {
    expect((await tenant.ann.merge('web', { Title: 'Corridor' })).status).toBe(204);
    expect((await tenant.ben.get('web?$select=Title')).json).toEqual({ Title: 'Corridor' });
    expect((await tenant.ann.merge('web', { Colour: 'red' })).status).toBe(400);
  });

  it('expands groups and rights for those who may see them', async () => {
    const read = await tenant.ann.get(
      'web?$select=AssociatedOwnerGroup/Title,RoleAssignments/PrincipalId&$expand=AssociatedOwnerGroup,RoleAssignments'
    );
    expect(read.json.AssociatedOwnerGroup).toEqual({ Title: 'Hallway Owners' });
    expect(read.json.RoleAssignments).toHaveLength(3);
    expect((await tenant.ben.get('web?$expand=RoleAssignments')).status).toBe(400);
  });

  it('belongs to a site collection', async () => {
    expect((await tenant.ben.get('site?$select=ServerRelativeUrl')).json).toEqual({
      ServerRelativeUrl: '/sites/hallway'
    });
  });
});

describe('site users', () => {
  it('are found by id, login name and e-mail', async () => {
    const me = await tenant.ben.get('web/currentuser');
    const id = String(me.json.Id);
    for (const address of [
      `web/siteusers/getById(${id})`,
      `web/getUserById(${id})`,
      `web/siteusers/getByEmail('${BEN}')`,
      `web/siteusers(@v)?@v='${encodeURIComponent(claims(BEN))}'`
    ]) {
      expect((await tenant.ann.get(address)).json).toMatchObject({
        LoginName: claims(BEN),
        Title: 'Ben Member'
      });
    }
  });

  it('answer 500 when they cannot be found', async () => {
    const read = await tenant.ann.get('web/siteusers/getById(999)');
    expect([read.status, read.text]).toEqual([
      500,
      refusal('-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.')
    ]);
  });

  it('know their groups', async () => {
    expect(titles((await tenant.ben.get('web/currentuser/groups')).json)).toEqual(['Hallway Members']);
  });

  it('are ensured by login, UPN or e-mail, once', async () => {
    const first = await tenant.ben.post('web/ensureuser', { logonName: claims(VERA) });
    const second = await tenant.ben.post(`web/ensureuser('${VERA}')`);
    expect(first.status).toBe(200);
    expect(second.json.Id).toBe(first.json.Id);
  });

  it('are ensured by owners alone when the tenant says so', async () => {
    await tenant.nobody.post('/_emulator/switches', { membersMayEnsureUsers: false });
    expect((await tenant.ben.post('web/ensureuser', { logonName: claims(VERA) })).status).toBe(403);
    expect((await tenant.ben.post('web/ensureuser', { logonName: claims(CAM) })).status).toBe(200);
    expect((await tenant.ann.post('web/ensureuser', { logonName: claims(VERA) })).status).toBe(200);
  });

  it.each(['nobody@contoso.example', ''])('cannot be ensured as %p', async logonName => {
    expect((await tenant.ann.post('web/ensureuser', { logonName })).status).toBe(400);
  });
});

describe('groups', () => {
  it('are the three of a new site, by role, id and name', async () => {
    expect(titles((await tenant.ann.get('web/sitegroups')).json)).toEqual([
      'Hallway Owners',
      'Hallway Members',
      'Hallway Visitors'
    ]);
    const member = await tenant.ann.get('web/associatedmembergroup');
    const id = String(member.json.Id);
    for (const address of [
      `web/sitegroups(${id})`,
      `web/sitegroups/getById(${id})`,
      "web/sitegroups/getByName('hallway members')"
    ]) {
      expect((await tenant.ann.get(address)).json).toMatchObject({
        Id: member.json.Id,
        OwnerTitle: 'Hallway Owners'
      });
    }
    expect((await tenant.ann.get("web/sitegroups/getByName('Nope')")).status).toBe(404);
  });

  it('are made, filled, changed, emptied and removed', async () => {
    const made = await tenant.ann.post('web/sitegroups', {
      Title: 'Hallway Moderators',
      Description: 'Tidy up'
    });
    expect(made.status).toBe(201);
    const group = `web/sitegroups(${String(made.json.Id)})`;
    expect((await tenant.ann.post(`${group}/users`, { LoginName: claims(BEN) })).status).toBe(201);
    expect(titles((await tenant.ann.get(`${group}/users`)).json)).toEqual(['Ann Owner', 'Ben Member']);
    expect(
      (await tenant.ann.merge(group, { Title: 'Wardens', OnlyAllowMembersViewMembership: true })).status
    ).toBe(204);
    expect((await tenant.ben.get(`${group}/users`)).status).toBe(200);
    expect((await tenant.cam.get(`${group}/users`)).status).toBe(403);
    const benId = String((await tenant.ben.get('web/currentuser')).json.Id);
    expect((await tenant.ann.post(`${group}/users/removeById(${benId})`)).status).toBe(200);
    expect(
      (await tenant.ann.post(`${group}/users/removeByLoginName(@v)?@v='${encodeURIComponent(claims(ANN))}'`))
        .status
    ).toBe(200);
    expect((await tenant.ann.get(`${group}/users`)).json.value).toEqual([]);
    expect((await tenant.ann.post(`web/sitegroups/removeById('${String(made.json.Id)}')`)).status).toBe(200);
    expect((await tenant.ann.get(group)).status).toBe(404);
  });

  it('refuse a name that is taken, or none, or what they do not have', async () => {
    expect((await tenant.ann.post('web/sitegroups', { Title: 'hallway owners' })).status).toBe(500);
    expect((await tenant.ann.post('web/sitegroups', {})).status).toBe(400);
    expect((await tenant.ann.post('web/sitegroups', { Title: 'x', Colour: 'red' })).status).toBe(400);
  });

  it('let their members add others when they say so', async () => {
    await tenant.ann.merge('web/associatedmembergroup', { AllowMembersEditMembership: true });
    const added = await tenant.ben.post('web/associatedmembergroup/users', { LoginName: claims(GUS) });
    expect(added.status).toBe(201);
    expect((await tenant.gus.get('web')).status).toBe(200);
    expect(
      (await tenant.vera.post('web/associatedmembergroup/users', { LoginName: claims(VERA) })).status
    ).toBe(403);
  });
});

describe('permission levels', () => {
  it('are those of SharePoint, with its ids and masks', async () => {
    const read = await tenant.ben.get('web/roledefinitions?$select=Id,Name,BasePermissions,RoleTypeKind');
    expect(read.json.value).toContainEqual({
      Id: 1073741827,
      Name: 'Contribute',
      BasePermissions: { High: '432', Low: '1011028719' },
      RoleTypeKind: 3
    });
    expect(read.json.value).toHaveLength(6);
  });

  it('can be added, found by name, id and type, changed and removed', async () => {
    const made = await tenant.ann.post('web/roledefinitions', {
      ...{ Name: 'Hallway Member', Description: 'May post', Order: 70 },
      BasePermissions: { High: '48', Low: '134287360' }
    });
    expect([made.status, made.json.RoleTypeKind]).toEqual([201, 0]);
    const byName = "web/roledefinitions/getByName('Hallway Member')";
    expect((await tenant.ann.merge(byName, { BasePermissions: { High: '0', Low: '65536' } })).status).toBe(
      204
    );
    expect(
      (await tenant.ben.get(`web/roledefinitions(${String(made.json.Id)})?$select=BasePermissions`)).json
    ).toEqual({
      BasePermissions: { High: '0', Low: '65536' }
    });
    expect((await tenant.ben.get('web/roledefinitions/getByType(2)?$select=Name')).json).toEqual({
      Name: 'Read'
    });
    expect((await tenant.ann.remove(byName)).status).toBe(200);
    expect((await tenant.ann.get(byName)).status).toBe(404);
  });

  it.each([
    [{ Name: 'Read', BasePermissions: { High: '0', Low: '1' } }, 500],
    [{ Name: 'x' }, 400],
    [{ Name: 'x', BasePermissions: { High: 'many', Low: '1' } }, 400],
    [{ Name: 'x', BasePermissions: { High: '0', Low: '4294967296' } }, 400]
  ])('refuse %j', async (body, status) => {
    expect((await tenant.ann.post('web/roledefinitions', body)).status).toBe(status);
  });
});
