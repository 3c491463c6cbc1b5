import {
  ACCESS_DENIED,
  addNotesList,
  CAM,
  NOTES,
  type TestTenant,
  testTenant,
  VERA
} from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  await tenant.ben.post(`${NOTES}/items`, { Title: 'first' });
});

afterEach(() => tenant.emulator.close());

const ITEM = `${NOTES}/items(1)`;
const of = (upn: string): string =>
  `${ITEM}/getUserEffectivePermissions(@u)?@u='${encodeURIComponent(`i:0#.f|membership|${upn}`)}'`;
const MEMBER = { High: '432', Low: '1011030767' };
const VISITOR = { High: '176', Low: '138612833' };

describe('the rights on an item', () => {
  it('are those of its list, for the caller', async () => {
    expect((await tenant.ben.get(`${ITEM}/EffectiveBasePermissions`)).json).toEqual(MEMBER);
    expect((await tenant.vera.get(`${ITEM}/EffectiveBasePermissions`)).json).toEqual(VISITOR);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    expect((await tenant.ben.get(`${ITEM}/EffectiveBasePermissions`)).status).toBe(403);
  });

  it('are shown when selected, and that they are inherited', async () => {
    const { json } = await tenant.ben.get(
      `${NOTES}/items?$select=Title,EffectiveBasePermissions,HasUniqueRoleAssignments`
    );
    expect(json.value).toMatchObject([
      { Title: 'first', EffectiveBasePermissions: MEMBER, HasUniqueRoleAssignments: false }
    ]);
    expect((await tenant.ben.get(`${ITEM}/HasUniqueRoleAssignments`)).json).toEqual({ value: false });
    expect((await tenant.ben.get(ITEM)).json).not.toHaveProperty('HasUniqueRoleAssignments');
  });

  it('are told to an owner of anybody, and to no one else', async () => {
    expect((await tenant.ann.get(of(CAM))).json).toEqual(MEMBER);
    expect((await tenant.ann.get(of(VERA))).json).toEqual(VISITOR);
    expect((await tenant.ann.get(of('nobody@contoso.example'))).status).toBe(500);
    const refused = await tenant.ben.get(of(CAM));
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
  });

  it('are not told of an item that is not there, or not for these eyes', async () => {
    const missing = ITEM.replace('(1)', '(9)');
    for (const what of ['EffectiveBasePermissions', 'HasUniqueRoleAssignments'])
      expect((await tenant.ben.get(`${missing}/${what}`)).status).toBe(404);
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Key')`, { EnforceUniqueValues: false });
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
    expect((await tenant.cam.get(`${ITEM}/EffectiveBasePermissions`)).status).toBe(404);
  });

  it('cannot be made its own', async () => {
    for (const what of ['breakroleinheritance(true)', 'resetroleinheritance'])
      expect((await tenant.ann.post(`${ITEM}/${what}`)).status).toBe(501);
    expect((await tenant.ann.get(`${ITEM}/roleassignments`)).status).toBe(501);
  });
});
