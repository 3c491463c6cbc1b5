import {
  ACCESS_DENIED,
  addNotesList,
  BEN,
  CAM,
  HOST,
  NOTES,
  refusal,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

/** Who holds which level, on the web and on a list with rights of its own. */

let tenant: TestTenant;
let benId: number;
let camId: number;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  benId = await idOf(BEN);
  camId = await idOf(CAM);
});

afterEach(() => tenant.emulator.close());

const READ = 1073741826;
const CONTRIBUTE = 1073741827;
const FULL = 1073741829;
const idOf = async (upn: string): Promise<number> =>
  Number((await tenant.ann.post('web/ensureuser', { logonName: upn })).json.Id);

const NOT_FOUND = refusal(
  '-2147024809, System.ArgumentException',
  'Value does not fall within the expected range.'
);
const INHERITS = refusal(
  '-2147024809, System.ArgumentException',
  'This operation is not allowed on an object that inherits permissions.'
);

type Row = Readonly<Record<string, unknown>>;

async function bindings(scope: string): Promise<Record<string, unknown>> {
  const query = '$expand=Member,RoleDefinitionBindings&$select=Member/Title,RoleDefinitionBindings/Name';
  const { json } = await tenant.ann.get(`${scope}/roleassignments?${query}`);
  return Object.fromEntries(
    (json.value as { Member: Row; RoleDefinitionBindings: Row[] }[]).map(one => [
      String(one.Member.Title),
      one.RoleDefinitionBindings.map(({ Name }) => Name)
    ])
  );
}

const give = (scope: string, principal: number, role: number): ReturnType<TestTenant['ann']['post']> =>
  tenant.ann.post(`${scope}/roleassignments/addroleassignment(principalid=${principal},roledefid=${role})`);
const take = (scope: string, principal: number, role: number): ReturnType<TestTenant['ann']['post']> =>
  tenant.ann.post(
    `${scope}/roleassignments/removeroleassignment(principalid=${principal},roledefid=${role})`
  );

describe('the rights of a new site', () => {
  it('are those of its three groups', async () => {
    expect(await bindings('web')).toEqual({
      'Hallway Owners': ['Full Control'],
      'Hallway Members': ['Edit'],
      'Hallway Visitors': ['Read']
    });
  });

  it('are inherited by its lists', async () => {
    expect(await bindings(NOTES)).toEqual(await bindings('web'));
    expect((await tenant.ann.get(`${NOTES}?$select=HasUniqueRoleAssignments`)).json).toEqual({
      HasUniqueRoleAssignments: false
    });
  });
});

describe.each([
  ['the web', 'web'],
  ['a list', NOTES]
])('on %s', (_name, scope) => {
  beforeEach(async () => {
    if (scope !== 'web') await tenant.ann.post(`${scope}/breakroleinheritance(copyroleassignments=false)`);
  });

  it('a level is given, and given again without a trace', async () => {
    for (let time = 0; time < 2; time += 1) {
      const given = await give(scope, benId, CONTRIBUTE);
      expect([given.status, given.json]).toEqual([200, { 'odata.null': true }]);
    }
    expect((await bindings(scope))['Ben Member']).toEqual(['Contribute']);
  });

  it('several levels are held side by side, and taken one by one', async () => {
    for (const role of [READ, CONTRIBUTE, FULL]) await give(scope, benId, role);
    expect((await bindings(scope))['Ben Member']).toHaveLength(3);
    await take(scope, benId, FULL);
    expect((await bindings(scope))['Ben Member']).toEqual(expect.arrayContaining(['Read', 'Contribute']));
    await take(scope, benId, READ);
    await take(scope, benId, CONTRIBUTE);
    expect(await bindings(scope)).not.toHaveProperty('Ben Member');
  });

  it('all levels of somebody go at once', async () => {
    await give(scope, benId, READ);
    await give(scope, benId, CONTRIBUTE);
    const removed = await tenant.ann.remove(`${scope}/roleassignments/getByPrincipalId(${benId})`);
    expect([removed.status, removed.text]).toEqual([200, '']);
    expect(await bindings(scope)).not.toHaveProperty('Ben Member');
    expect((await tenant.ann.remove(`${scope}/roleassignments(${benId})`)).text).toBe(NOT_FOUND);
  });

  it('parameters may be in capitals, in the body, or behind aliases', async () => {
    const address = `${scope}/RoleAssignments/AddRoleAssignment`;
    await tenant.ann.post(`${address}(PrincipalId=${benId}, RoleDefId=${READ})`);
    await tenant.ann.post(address, { principalid: camId, roledefid: READ });
    await tenant.ann.post(`${address}(principalid=@p,roledefid=@r)?@p=${benId}&@r=${CONTRIBUTE}`);
    expect(await bindings(scope)).toMatchObject({
      'Ben Member': expect.arrayContaining(['Read', 'Contribute']),
      'Cam Member': ['Read']
    });
  });

  it.each([
    [0, READ],
    [999, READ],
    [1, 1],
    [1, 0]
  ])('principal %d and level %d are not both there', async (principal, role) => {
    for (const change of [give, take]) {
      const { status, text } = await change(scope, principal, role);
      expect([status, text]).toEqual([404, NOT_FOUND]);
    }
  });

  it.each(['principalid=x,roledefid=1', 'principalid=1.5e,roledefid=1', "principalid='',roledefid=1"])(
    '%s is no number',
    async args => {
      const { status } = await tenant.ann.post(`${scope}/roleassignments/addroleassignment(${args})`);
      expect([400, 404]).toContain(status);
    }
  );

  it('one assignment is read with who it is and what he holds', async () => {
    await give(scope, benId, READ);
    const { json } = await tenant.ann.get(`${scope}/roleassignments(${benId})`);
    expect(json).toEqual({ PrincipalId: benId });
    const bound = await tenant.ann.get(
      `${scope}/roleassignments(${benId})/roledefinitionbindings?$select=Id,Name`
    );
    expect(bound.json.value).toEqual([{ Id: READ, Name: 'Read' }]);
    const member = await tenant.ann.get(
      `${scope}/roleassignments(${benId})?$expand=Member&$select=Member/LoginName,Member/PrincipalType`
    );
    expect(member.json).toEqual({ Member: { LoginName: `i:0#.f|membership|${BEN}`, PrincipalType: 1 } });
    expect((await tenant.ann.get(`${scope}/roleassignments(999)`)).text).toBe(NOT_FOUND);
  });

  it('a group is shown as a group', async () => {
    const { json: group } = await tenant.ann.post('web/sitegroups', { Title: 'Wardens' });
    await give(scope, Number(group.Id), READ);
    const { json } = await tenant.ann.get(`${scope}/roleassignments(${String(group.Id)})?$expand=Member`);
    expect(json.Member).toMatchObject({ Title: 'Wardens', PrincipalType: 8 });
  });

  it('members and visitors neither see nor change who holds what', async () => {
    await give(scope, benId, CONTRIBUTE);
    for (const person of [tenant.ben, tenant.vera]) {
      for (const refused of [
        await person.get(`${scope}/roleassignments`),
        await person.get(`${scope}/roleassignments(${benId})`),
        await person.get(`${scope}/roleassignments(${benId})/roledefinitionbindings`),
        await person.post(
          `${scope}/roleassignments/addroleassignment(principalid=${benId},roledefid=${FULL})`
        ),
        await person.post(
          `${scope}/roleassignments/removeroleassignment(principalid=${benId},roledefid=${CONTRIBUTE})`
        ),
        await person.remove(`${scope}/roleassignments(${benId})`)
      ]) {
        expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
      }
    }
  });
});

describe('on a list that inherits', () => {
  it('nothing is given or taken, in the words of SharePoint', async () => {
    for (const refused of [
      await give(NOTES, benId, READ),
      await take(NOTES, benId, READ),
      await tenant.ann.remove(`${NOTES}/roleassignments(${benId})`)
    ]) {
      expect([refused.status, refused.text]).toEqual([400, INHERITS]);
    }
  });
});

describe('a group that holds a level', () => {
  it('lets its members in at once, and out at once', async () => {
    const { json: group } = await tenant.ann.post('web/sitegroups', { Title: 'Guests' });
    await give('web', Number(group.Id), CONTRIBUTE);
    const address = `web/sitegroups(${String(group.Id)})`;
    expect((await tenant.gus.get('web')).status).toBe(403);
    const added = await tenant.ann.post(`${address}/users`, { LoginName: 'gus@partner.example' });
    expect((await tenant.gus.post(`${NOTES}/items`, { Title: 'hello' })).status).toBe(201);
    await tenant.ann.post(`${address}/users/removeById(${String(added.json.Id)})`);
    expect((await tenant.gus.get('web')).text).toBe(ACCESS_DENIED);
  });

  it('takes its rights with it when it goes', async () => {
    const { json: group } = await tenant.ann.post('web/sitegroups', { Title: 'Guests' });
    await give('web', Number(group.Id), READ);
    await tenant.ann.post(`web/sitegroups(${String(group.Id)})/users`, { LoginName: 'gus@partner.example' });
    expect((await tenant.gus.get('web')).status).toBe(200);
    await tenant.ann.post(`web/sitegroups/removeById(${String(group.Id)})`);
    expect((await tenant.gus.get('web')).status).toBe(403);
    expect(await bindings('web')).not.toHaveProperty('Guests');
  });
});

describe('rights on a list alone', () => {
  it('come with Limited Access to the web, once, and leave better ones there alone', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    const gusId = await idOf('gus@partner.example');
    await give(NOTES, gusId, READ);
    await give(NOTES, gusId, CONTRIBUTE);
    expect((await bindings('web'))['Gus Guest']).toEqual(['Limited Access']);
    await give('web', benId, READ);
    await give(NOTES, benId, CONTRIBUTE);
    expect((await bindings('web'))['Ben Member']).toEqual(['Read']);
  });

  it('open that list and no other, nor who is in the site', async () => {
    await tenant.ann.post('web/lists', { Title: 'Other', BaseTemplate: 100 });
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    await give(NOTES, await idOf('gus@partner.example'), CONTRIBUTE);
    expect((await tenant.gus.get(`${NOTES}/items`)).status).toBe(200);
    expect((await tenant.gus.get("web/lists/getByTitle('Other')/items")).text).toBe(ACCESS_DENIED);
    expect((await tenant.gus.get('web/lists?$select=Title')).json.value).toEqual([{ Title: 'Notes' }]);
    expect((await tenant.gus.get("web/lists/getByTitle('Other')")).status).toBe(403);
  });

  it('bind administrators of the site in no way', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    expect(await bindings(NOTES)).toEqual({ 'Ann Owner': ['Full Control'] });
    await tenant.ann.remove(`${NOTES}/roleassignments(${await idOf('ann@contoso.example')})`);
    expect(await bindings(NOTES)).toEqual({});
    expect((await tenant.ann.get(`${NOTES}/items`)).status).toBe(200);
    expect((await tenant.ann.post(`${NOTES}/items`, { Title: 'still mine' })).status).toBe(201);
  });

  it('are written with addresses of the list in minimal metadata', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    await give(NOTES, benId, READ);
    const { Id } = (await tenant.ann.get(`${NOTES}?$select=Id`)).json;
    const { json } = await tenant.ann.get(`${NOTES}/roleassignments(${benId})`, 'application/json');
    expect(json['odata.id']).toBe(
      `${HOST}/sites/hallway/_api/Web/Lists(guid'${String(Id)}')/RoleAssignments/GetByPrincipalId(${benId})`
    );
  });
});

describe('inheritance', () => {
  it('is broken with a copy or without, and breaking it again changes nothing', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`);
    const copied = await bindings(NOTES);
    expect(copied).toEqual({
      'Hallway Owners': ['Full Control'],
      'Hallway Members': ['Edit'],
      'Hallway Visitors': ['Read']
    });
    await take(NOTES, await groupId('visitor'), READ);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`);
    expect(await bindings(NOTES)).not.toHaveProperty('Hallway Visitors');
  });

  it('is broken without a copy by somebody who then holds it alone, once', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    expect(await bindings(NOTES)).toEqual({ 'Ann Owner': ['Full Control'] });
    await take(NOTES, Number((await tenant.ann.get('web/currentuser')).json.Id), FULL);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    expect(await bindings(NOTES)).toEqual({});
  });

  it('is reset with all that was given there gone', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    await give(NOTES, camId, FULL);
    expect((await tenant.ann.post(`${NOTES}/resetroleinheritance`)).status).toBe(200);
    expect(await bindings(NOTES)).toEqual(await bindings('web'));
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    expect(await bindings(NOTES)).toEqual({ 'Ann Owner': ['Full Control'] });
    expect((await tenant.cam.get(`${NOTES}/items`)).status).toBe(403);
  });

  it('a copy is a copy: what changes on the web no longer reaches it', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(true)`);
    await tenant.ann.remove(`web/roleassignments(${await groupId('member')})`);
    expect((await tenant.ben.get(`${NOTES}/items`)).status).toBe(200);
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(201);
  });

  it('of the top web is not to be reset', async () => {
    const { status, errorText } = await tenant.ann.post('web/resetroleinheritance');
    expect([status, errorText]).toEqual([
      400,
      'The top-level site of a site collection has nothing to inherit from.'
    ]);
    expect((await tenant.ann.post('web/breakroleinheritance(true)')).status).toBe(200);
    expect(Object.keys(await bindings('web'))).toHaveLength(3);
  });

  async function groupId(role: 'member' | 'visitor'): Promise<number> {
    return Number((await tenant.ann.get(`web/associated${role}group?$select=Id`)).json.Id);
  }
});

describe('effective permissions', () => {
  it.each(['web', NOTES])('on %s are a structure in each mode', async scope => {
    const mask = { High: '432', Low: '1011030767' };
    expect((await tenant.ben.get(`${scope}/effectivebasepermissions`)).json).toEqual(mask);
    const minimal = await tenant.ben.get(`${scope}/effectivebasepermissions`, 'application/json');
    expect(minimal.json).toEqual({
      'odata.metadata': `${HOST}/sites/hallway/_api/$metadata#SP.BasePermissions`,
      ...mask
    });
    const verbose = await tenant.ben.get(
      `${scope}/effectivebasepermissions`,
      'application/json;odata=verbose'
    );
    expect(verbose.json).toEqual({
      d: { EffectiveBasePermissions: { __metadata: { type: 'SP.BasePermissions' }, ...mask } }
    });
  });

  it('of somebody are told to owners, by login or UPN, as an argument or in the body', async () => {
    const asked = [
      `web/getUserEffectivePermissions('${BEN}')`,
      `web/getUserEffectivePermissions('i:0%23.f|membership|${BEN}')`,
      `web/getUserEffectivePermissions(@u)?@u='${BEN}'`,
      `web/getUserEffectivePermissions(userName='${BEN}')`
    ];
    for (const address of asked) {
      expect([address, (await tenant.ann.get(address)).json]).toEqual([
        address,
        { High: '432', Low: '1011030767' }
      ]);
    }
  });

  it('of somebody who was never there are those he would have', async () => {
    expect((await tenant.ann.get("web/getUserEffectivePermissions('vera@contoso.example')")).json).toEqual({
      High: '176',
      Low: '138612833'
    });
    expect((await tenant.ann.get("web/getUserEffectivePermissions('gus@partner.example')")).json).toEqual({
      High: '0',
      Low: '0'
    });
    expect((await tenant.ann.get('web/siteusers')).text).not.toContain('gus@partner.example');
  });

  it.each(["''", "'nobody@contoso.example'", '', "'i:0%23.f|membership|'"])(
    'of %s are those of nobody',
    async argument => {
      const { status, errorText } = await tenant.ann.get(`web/getUserEffectivePermissions(${argument})`);
      expect([status, errorText]).toEqual([500, 'User cannot be found.']);
    }
  );

  it('follow a list that has its own', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    await give(NOTES, benId, READ);
    expect((await tenant.ben.get(`${NOTES}/effectivebasepermissions`)).json).toEqual({
      High: '176',
      Low: '138612833'
    });
    expect((await tenant.ben.get('web/effectivebasepermissions')).json).toEqual({
      High: '432',
      Low: '1011030767'
    });
    expect((await tenant.ann.get(`${NOTES}/getUserEffectivePermissions('${CAM}')`)).json).toEqual({
      High: '0',
      Low: '0'
    });
  });

  it('are the union of all levels held, directly and through groups', async () => {
    const { json: role } = await tenant.ann.post('web/roledefinitions', {
      Name: 'Top bit',
      BasePermissions: { High: '1073741824', Low: '2147483648' }
    });
    await give('web', benId, Number(role.Id));
    const { High, Low } = (await tenant.ben.get('web/effectivebasepermissions')).json;
    expect([Number(High), Number(Low)]).toEqual([432 + 1073741824, 1011030767 + 2147483648]);
  });
});
