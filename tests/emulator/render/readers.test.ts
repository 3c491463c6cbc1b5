import { ACCESS_DENIED, NOTES, type TestTenant } from '../rest/testTenant';
import { equals, idsOf, render, STREAM, tenantWithRows, viewOf } from './streamTenant';

const OWN_ONLY = { ReadSecurity: 2 };

describe('who may read a stream', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await tenantWithRows(6);
  });
  afterAll(() => tenant.emulator.close());

  it('members and visitors do, with their own rights in each row', async () => {
    const full = await render(tenant.ann, {});
    const visitor = await render(tenant.vera, {});
    expect(full.FolderPermissions).toBe('0x7fffffffffffffff');
    expect(visitor.FolderPermissions).not.toBe(full.FolderPermissions);
    expect(visitor.Row.every(row => row.PermMask === visitor.FolderPermissions)).toBe(true);
  });

  it('guests without a right, and nobody, do not', async () => {
    const guest = await tenant.gus.post(STREAM);
    expect([guest.status, guest.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.nobody.post(STREAM)).status).toBe(401);
  });

  it('nobody does who lost the list', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    const refused = await tenant.ben.post(STREAM);
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    await tenant.ann.post(`${NOTES}/resetroleinheritance`);
    expect((await tenant.ben.post(STREAM)).status).toBe(200);
  });

  it('a reader by cookie sends a form digest with it, for it is a POST', async () => {
    const signedIn = await tenant.nobody.get('/_emulator/signin?user=ben@contoso.example');
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const without = await tenant.nobody.send(STREAM, { method: 'POST', body: '', headers: { cookie } });
    expect([without.status, without.errorCode]).toEqual([
      403,
      '-2130575251, Microsoft.SharePoint.SPException'
    ]);
  });
});

describe('a stream of a list whose rows are seen by their authors only', () => {
  it('holds the rows of the reader, whatever he asks for, and all for who overrides', async () => {
    const tenant = await tenantWithRows(6);
    await tenant.ann.merge(NOTES, OWN_ONLY);
    const everything = { ViewXml: viewOf({ limit: 100 }) };
    expect(idsOf(await render(tenant.ben, everything))).toEqual([2, 4, 6]);
    expect(idsOf(await render(tenant.cam, everything))).toEqual([]);
    expect(idsOf(await render(tenant.ann, everything))).toEqual([1, 2, 3, 4, 5, 6]);
    const foreign = viewOf({ where: equals('ID', '3', 'Counter') });
    expect(idsOf(await render(tenant.ben, { ViewXml: foreign }))).toEqual([]);
    const sorted = await render(tenant.ben, everything, `${STREAM}?SortField=Title&SortDir=Desc`);
    expect(idsOf(sorted)).toEqual([6, 4, 2]);
    const override = {
      ...everything,
      OverrideViewXml: `<View>${`<Query><Where>${equals('Title', 'T3')}</Where></Query>`}</View>`
    };
    expect(idsOf(await render(tenant.ben, override))).toEqual([]);
    tenant.emulator.close();
  });

  it('is looked through in windows when it is large, and never shows a row of somebody else', async () => {
    const tenant = await tenantWithRows(200, { threshold: 50 });
    await tenant.ann.merge(NOTES, OWN_ONLY);
    const parameters = { ViewXml: viewOf({ limit: 30 }) };
    const found: number[] = [];
    let page = await render(tenant.ben, parameters);
    for (let pages = 1; pages < 20; pages += 1) {
      found.push(...idsOf(page));
      if (page.NextHref === undefined) break;
      page = await render(tenant.ben, { ...parameters, Paging: page.NextHref.slice(1) });
    }
    expect(found).toEqual(Array.from({ length: 100 }, (_, at) => 2 * (at + 1)));
    const forged = 'Paged=TRUE&ix_Paged=TRUE&ix_ID=0&p_ID=0';
    expect(idsOf(await render(tenant.ben, { ...parameters, Paging: forged })).every(id => id % 2 === 0)).toBe(
      true
    );
    tenant.emulator.close();
  });
});
