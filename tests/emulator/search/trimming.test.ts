import { CAM, NOTES, type TestTenant } from '../rest/testTenant';
import { relevant, search, searchTenant, titles, write } from './searchTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await searchTenant({ searchLagMs: 0 });
  await write(tenant.ben, 'Budget of Ben');
  await write(tenant.cam, 'Budget of Cam');
});
afterEach(() => tenant.emulator.close());

describe('search shows', () => {
  it('everything to who may read everything', async () => {
    for (const person of [tenant.ann, tenant.ben, tenant.vera])
      expect(await titles(person, 'budget')).toEqual(['Budget of Cam', 'Budget of Ben']);
  });

  it('nothing to who may not enter the site', async () => {
    const guest = await search(tenant.gus, 'budget');
    expect([guest.status, guest.errorCode]).toEqual([403, '-2147024891, System.UnauthorizedAccessException']);
    const stranger = await search(tenant.nobody, 'budget');
    expect(stranger.status).toBe(401);
  });

  it('nothing of a list that is closed to him, and tells no count of it', async () => {
    await titles(tenant.ben, 'budget');
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyRoleAssignments=false)`);
    const answer = await search(tenant.ben, 'budget');
    expect([relevant(answer).RowCount, relevant(answer).TotalRows]).toEqual([0, 0]);
    expect(await titles(tenant.ann, 'budget')).toHaveLength(2);
  });

  it('his own rows only under ReadSecurity 2, save to who overrides list behaviours', async () => {
    await titles(tenant.ben, 'budget');
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
    expect(await titles(tenant.ben, 'budget')).toEqual(['Budget of Ben']);
    expect(await titles(tenant.cam, 'budget')).toEqual(['Budget of Cam']);
    expect(await titles(tenant.vera, 'budget')).toEqual([]);
    expect(await titles(tenant.ann, 'budget')).toHaveLength(2);
  });

  it("nothing of others' rows by way of their lists, authors or doc ids either", async () => {
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
    for (const query of [
      '*',
      'author:"Cam Member"',
      'IndexDocId>0',
      'NOT nothing',
      'author:cam OR author:ben'
    ])
      expect(await titles(tenant.vera, query)).toEqual([]);
  });

  it('nothing any more to whose account is closed', async () => {
    const people = [{ upn: CAM, displayName: 'Cam Member', accountEnabled: false }];
    await tenant.nobody.post('/_emulator/directory', { people });
    expect((await search(tenant.cam, 'budget')).status).toBeGreaterThanOrEqual(401);
  });

  it('what lies in other sites, to who may read there', async () => {
    await tenant.nobody.post('/_emulator/sites', {
      ...{ url: '/sites/board', title: 'Board', ownerUpn: 'ann@contoso.example' },
      ...{ memberUpns: [CAM], visitorUpns: [] }
    });
    await tenant.ann.post('/sites/board/_api/web/lists', { Title: 'Minutes', BaseTemplate: 100 });
    await tenant.ann.post("/sites/board/_api/web/lists/getByTitle('Minutes')/items", { Title: 'Budget cut' });
    expect(await titles(tenant.cam, '"budget cut"')).toEqual(['Budget cut']);
    expect(await titles(tenant.ben, '"budget cut"')).toEqual([]);
    expect(await titles(tenant.cam, 'budget path:http://127.0.0.1:4780/sites/hallway')).toHaveLength(2);
  });

  it('no row that lingers to who has lost the right to see it since', async () => {
    await titles(tenant.vera, 'budget');
    tenant.emulator.tenant.setSwitches({ searchLagMs: 60_000 });
    await tenant.ben.remove(`${NOTES}/items(1)`);
    expect(await titles(tenant.vera, '"of ben"')).toEqual(['Budget of Ben']);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyRoleAssignments=false)`);
    expect(await titles(tenant.vera, '"of ben"')).toEqual([]);
  });

  it('everything again to who is let in again', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyRoleAssignments=false)`);
    expect(await titles(tenant.ben, 'budget')).toEqual([]);
    await tenant.ann.post(`${NOTES}/resetroleinheritance`);
    expect(await titles(tenant.ben, 'budget')).toHaveLength(2);
  });
});
