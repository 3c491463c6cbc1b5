import {
  ACCESS_DENIED,
  addNotesList,
  BEN,
  CAM,
  GUS,
  NOTES,
  type Person,
  type TestTenant,
  testTenant,
  VERA
} from './testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const READ_ID = 1073741826;
const CONTRIBUTE_ID = 1073741827;
const idOf = async (upn: string): Promise<number> =>
  Number((await tenant.ann.post('web/ensureuser', { logonName: `i:0#.f|membership|${upn}` })).json.Id);

describe('who may enter', () => {
  it('makes somebody a site user at his first contact, and not before', async () => {
    const users = async (): Promise<readonly { LoginName: string }[]> =>
      (await tenant.ann.get('web/siteusers')).json.value as readonly { LoginName: string }[];
    const isKnown = async (): Promise<boolean> =>
      (await users()).some(user => user.LoginName === `i:0#.f|membership|${VERA}`);
    expect(await isKnown()).toBe(false);
    await tenant.vera.get('web');
    expect(await isKnown()).toBe(true);
  });

  it('keeps a guest out whom nobody let in', async () => {
    const read = await tenant.gus.get('web');
    expect([read.status, read.text]).toEqual([403, ACCESS_DENIED]);
    const group = await tenant.ann.post('web/associatedvisitorgroup/users', {
      LoginName: `i:0#.f|membership|${GUS}`
    });
    expect(group.status).toBe(201);
    expect((await tenant.gus.get('web')).status).toBe(200);
  });

  it('answers 401 to nobody', async () => {
    expect((await tenant.nobody.get('web')).status).toBe(401);
  });

  it('answers 404 for a site that is not there', async () => {
    expect((await tenant.ann.get('/sites/none/_api/web')).status).toBe(404);
  });
});

describe('what the levels allow', () => {
  const forbiddenToMembers: readonly [string, (person: Person) => ReturnType<Person['get']>][] = [
    ['changing the web', person => person.merge('web', { Title: 'Mine' })],
    ['adding a group', person => person.post('web/sitegroups', { Title: 'Mine' })],
    ['changing a group', person => person.merge('web/associatedownergroup', { Title: 'Mine' })],
    ['removing a group', person => person.post('web/sitegroups/removeById(3)')],
    ['joining a group', person => person.post('web/associatedownergroup/users', { LoginName: BEN })],
    ['emptying a group', person => person.post('web/associatedmembergroup/users/removeById(4)')],
    [
      'emptying a group by login',
      person => person.post(`web/associatedmembergroup/users/removeByLoginName('${CAM}')`)
    ],
    [
      'adding a level',
      person => person.post('web/roledefinitions', { Name: 'Mine', BasePermissions: { High: '0', Low: '1' } })
    ],
    ['changing a level', person => person.merge(`web/roledefinitions(${READ_ID})`, { Name: 'Mine' })],
    ['removing a level', person => person.remove(`web/roledefinitions(${READ_ID})`)],
    ['reading who has what', person => person.get('web/roleassignments')],
    [
      'giving rights',
      person => person.post(`web/roleassignments/addroleassignment(principalid=4,roledefid=${READ_ID})`)
    ],
    [
      'taking rights',
      person => person.post(`web/roleassignments/removeroleassignment(principalid=4,roledefid=${READ_ID})`)
    ],
    ['breaking inheritance', person => person.post(`${NOTES}/breakroleinheritance(true)`)],
    ['resetting inheritance', person => person.post(`${NOTES}/resetroleinheritance`)],
    ["reading another's rights", person => person.get(`web/getUserEffectivePermissions(@u)?@u='${CAM}'`)]
  ];
  it.each(forbiddenToMembers)('a member is refused %s', async (_name, act) => {
    const refused = await act(tenant.ben);
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
  });

  const forbiddenToVisitors: readonly [string, (person: Person) => ReturnType<Person['get']>][] = [
    ['adding a list', person => person.post('web/lists', { Title: 'Mine', BaseTemplate: 100 })],
    ['changing a list', person => person.merge(NOTES, { Title: 'Mine' })],
    ['deleting a list', person => person.remove(NOTES)],
    ['adding a field', person => person.post(`${NOTES}/fields`, { Title: 'Mine', FieldTypeKind: 2 })],
    ['changing a field', person => person.merge(`${NOTES}/fields/getByTitle('Rank')`, { Indexed: true })],
    ['deleting a field', person => person.remove(`${NOTES}/fields/getByTitle('Rank')`)],
    ['changing an item', person => person.merge(`${NOTES}/items(1)`, { Title: 'Mine' })],
    ['deleting an item', person => person.remove(`${NOTES}/items(1)`)],
    ['recycling an item', person => person.post(`${NOTES}/items(1)/recycle`)]
  ];
  it.each(forbiddenToVisitors)('a visitor is refused %s', async (_name, act) => {
    await tenant.ben.post(`${NOTES}/items`, { Title: 'First' });
    const refused = await act(tenant.vera);
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
  });

  it('shows the masks SharePoint has, as text in two halves', async () => {
    const mask = async (person: Person): Promise<unknown> =>
      (await person.get('web/EffectiveBasePermissions')).json;
    expect(await mask(tenant.ann)).toEqual({ High: '2147483647', Low: '4294967295' });
    expect(await mask(tenant.ben)).toEqual({ High: '432', Low: '1011030767' });
    expect(await mask(tenant.vera)).toEqual({ High: '176', Low: '138612833' });
  });

  it('tells an owner what somebody else may do', async () => {
    const asked = await tenant.ann.get(
      `${NOTES}/getUserEffectivePermissions(@u)?@u='i:0%23.f|membership|${VERA}'`
    );
    expect(asked.json).toEqual({ High: '176', Low: '138612833' });
    expect((await tenant.ann.get("web/getUserEffectivePermissions('nobody@x')")).status).toBe(500);
  });
});

describe('rights of a list', () => {
  it('are those of the web until inheritance is broken, and again after it is reset', async () => {
    const mayRead = async (): Promise<boolean> => (await tenant.vera.get(`${NOTES}/items`)).status === 200;
    expect(await mayRead()).toBe(true);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyroleassignments=false, clearsubscopes=false)`);
    expect(await mayRead()).toBe(false);
    expect((await tenant.vera.get('web/lists?$select=Title')).text).not.toContain('Notes');
    await tenant.ann.post(`${NOTES}/resetroleinheritance`);
    expect(await mayRead()).toBe(true);
  });

  it('can be copied before they are changed', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyroleassignments=true)`);
    expect((await tenant.vera.get(`${NOTES}/items`)).status).toBe(200);
    expect((await tenant.ann.get(`${NOTES}?$select=HasUniqueRoleAssignments`)).json).toEqual({
      HasUniqueRoleAssignments: true
    });
  });

  it('let somebody in whom the web itself does not admit, with Limited Access there', async () => {
    const gusId = await idOf(GUS);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(true)`);
    await tenant.ann.post(
      `${NOTES}/roleassignments/addroleassignment(principalid=${gusId}, roledefid=${CONTRIBUTE_ID})`
    );
    expect((await tenant.gus.post(`${NOTES}/items`, { Title: 'From outside' })).status).toBe(201);
    expect((await tenant.gus.get("web/lists/getByTitle('Documents')/items")).status).toBe(403);
    const web = await tenant.ann.get(
      `web/roleassignments(${gusId})?$expand=Member,RoleDefinitionBindings&$select=Member/Title,RoleDefinitionBindings/Name`
    );
    expect(web.json).toEqual({
      Member: { Title: 'Gus Guest' },
      RoleDefinitionBindings: [{ Name: 'Limited Access' }]
    });
  });

  it('are taken away level by level, or all at once', async () => {
    const camId = await idOf(CAM);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    const give = (role: number): Promise<unknown> =>
      tenant.ann.post(`${NOTES}/roleassignments/addroleassignment(principalid=${camId},roledefid=${role})`);
    await give(READ_ID);
    await give(CONTRIBUTE_ID);
    await tenant.ann.post(
      `${NOTES}/roleassignments/removeroleassignment(principalid=${camId},roledefid=${CONTRIBUTE_ID})`
    );
    expect((await tenant.cam.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(403);
    expect((await tenant.cam.get(`${NOTES}/items`)).status).toBe(200);
    expect((await tenant.ann.remove(`${NOTES}/roleassignments(${camId})`)).status).toBe(200);
    expect((await tenant.cam.get(`${NOTES}/items`)).status).toBe(403);
  });

  it('cannot be given while the list inherits', async () => {
    const given = await tenant.ann.post(
      `${NOTES}/roleassignments/addroleassignment(principalid=4,roledefid=${READ_ID})`
    );
    expect(given.status).toBe(400);
  });

  it.each(['principalid=999,roledefid=1073741826', 'principalid=4,roledefid=1', ''])(
    'cannot be given with (%s)',
    async args => {
      await tenant.ann.post(`${NOTES}/breakroleinheritance(true)`);
      expect((await tenant.ann.post(`${NOTES}/roleassignments/addroleassignment(${args})`)).status).toBe(404);
    }
  );
});

describe('ReadSecurity and WriteSecurity', () => {
  beforeEach(async () => {
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Key')`, { EnforceUniqueValues: false });
    await tenant.ben.post(`${NOTES}/items`, { Title: 'of Ben' });
    await tenant.cam.post(`${NOTES}/items`, { Title: 'of Cam' });
  });

  const titles = async (person: Person): Promise<unknown[]> =>
    ((await person.get(`${NOTES}/items`)).json.value as readonly { Title: unknown }[]).map(row => row.Title);

  it('2 shows everybody his own rows only, in every way of reading', async () => {
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
    expect(await titles(tenant.ben)).toEqual(['of Ben']);
    expect((await tenant.ben.get(`${NOTES}/items(2)`)).status).toBe(404);
    expect((await tenant.ben.get(`${NOTES}/items(2)/versions`)).status).toBe(404);
    const caml = await tenant.ben.post(`${NOTES}/getitems`, { query: { ViewXml: '<View/>' } });
    expect(caml.json.value).toHaveLength(1);
  });

  it('2 hides nothing from those who override list behaviours', async () => {
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
    expect(await titles(tenant.ann)).toEqual(['of Ben', 'of Cam']);
  });

  it('2 lets everybody change and delete his own rows only', async () => {
    await tenant.ann.merge(NOTES, { WriteSecurity: 2 });
    expect((await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'mine' })).status).toBe(204);
    expect((await tenant.ben.merge(`${NOTES}/items(2)`, { Title: 'stolen' })).text).toBe(ACCESS_DENIED);
    expect((await tenant.ben.remove(`${NOTES}/items(2)`)).text).toBe(ACCESS_DENIED);
    expect((await tenant.ann.merge(`${NOTES}/items(2)`, { Title: 'moderated' })).status).toBe(204);
  });

  it('4 lets nobody write but those who override list behaviours', async () => {
    await tenant.ann.merge(NOTES, { WriteSecurity: 4 });
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(403);
    expect((await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'x' })).status).toBe(403);
    expect((await tenant.ann.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(201);
  });

  it('of own rows does not go with unique columns', async () => {
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Key')`, { EnforceUniqueValues: true });
    expect((await tenant.ann.merge(NOTES, { ReadSecurity: 2 })).status).toBe(500);
  });
});
