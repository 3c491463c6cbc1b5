import { NOTES, type TestTenant } from '../rest/testTenant';
import { ask, changes, changeTenant, handMade, ITEM_CHANGES, starting, tokenOf } from './changeTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await changeTenant();
  await tenant.ann.post('web/lists', { Title: 'Others', BaseTemplate: 100 });
  await tenant.ben.post(`${NOTES}/items`, { Title: 'a note' });
  await tenant.ben.post(`${OTHERS}/items`, { Title: 'another' });
});

afterEach(() => tenant.emulator.close());

const OTHERS = "web/lists/getByTitle('Others')";
const idOf = async (list: string): Promise<unknown> => (await tenant.ann.get(`${list}?$select=Id`)).json.Id;
const webToken = async (): Promise<string> => {
  const { json } = await tenant.ben.get('web?$select=CurrentChangeToken');
  return (json.CurrentChangeToken as { StringValue: string }).StringValue;
};

describe('the changes of a web', () => {
  it('are those of all its lists', async () => {
    const told = await changes(tenant.ben, ITEM_CHANGES, 'web');
    expect(told.map(({ ListId }) => ListId)).toEqual([await idOf(NOTES), await idOf(OTHERS)]);
    expect(told[0]?.ChangeToken.StringValue).toMatch(/^1;2;/);
  });

  it('go on from the token of the web, which moves with every list', async () => {
    const before = await webToken();
    await tenant.ben.merge(`${OTHERS}/items(1)`, { Title: 'changed' });
    expect(await webToken()).not.toBe(before);
    expect(await changes(tenant.ben, starting(before), 'web')).toMatchObject([{ ChangeType: 2, ItemId: 1 }]);
    expect(await changes(tenant.ben, starting(await webToken()), 'web')).toEqual([]);
  });

  it('do not take the token of a list, nor a list that of the web', async () => {
    expect((await ask(tenant.ben, starting(await tokenOf(tenant.ben)), 'web')).status).toBe(500);
    expect((await ask(tenant.ben, starting(await webToken()))).status).toBe(500);
  });

  it('say nothing of lists the caller may not look into', async () => {
    await tenant.ann.post(`${OTHERS}/breakroleinheritance(false)`);
    const seen = async (person = tenant.ben): Promise<unknown[]> =>
      (await changes(person, { ...ITEM_CHANGES, List: true }, 'web')).map(({ ListId }) => ListId);
    expect(await seen()).not.toContain(await idOf(OTHERS));
    expect(await seen()).toContain(await idOf(NOTES));
    expect(await seen(tenant.ann)).toContain(await idOf(OTHERS));
  });

  it('tell an owner, and nobody else, of a list that is gone', async () => {
    const id = await idOf(OTHERS);
    await tenant.ann.remove(OTHERS);
    const asked = { List: true, DeleteObject: true };
    expect(await changes(tenant.ann, asked, 'web')).toMatchObject([
      { ChangeType: 3, ListId: id, Title: '', RootFolderUrl: '' }
    ]);
    expect(await changes(tenant.ben, asked, 'web')).toEqual([]);
  });

  it('are refused to whom the web is', async () => {
    expect((await ask(tenant.gus, ITEM_CHANGES, 'web')).status).toBe(403);
  });
});

describe('the changes of a site collection', () => {
  it('are the same with tokens of its own', async () => {
    const told = await changes(tenant.ben, ITEM_CHANGES, 'site');
    expect(told).toHaveLength(2);
    const token = told[0]?.ChangeToken.StringValue ?? '';
    expect(token).toMatch(/^1;1;/);
    expect(await changes(tenant.ben, starting(token), 'site')).toEqual(told.slice(1));
  });

  it('take a token made by hand with the id of the site', async () => {
    const { Id } = (await tenant.ben.get('site?$select=Id')).json;
    const token = handMade(String(Id), tenant.clock.nowMs, -1, 1);
    expect(await changes(tenant.ben, starting(token), 'site')).toHaveLength(2);
  });

  it('leave other sites out', async () => {
    await tenant.nobody.post('/_emulator/sites', {
      ...{ url: '/sites/other', title: 'Other', ownerUpn: 'ben@contoso.example' }
    });
    await tenant.ben.post('/sites/other/_api/web/lists', { Title: 'Elsewhere', BaseTemplate: 100 });
    await tenant.ben.post("/sites/other/_api/web/lists/getByTitle('Elsewhere')/items", { Title: 'x' });
    expect(await changes(tenant.ann, ITEM_CHANGES, 'site')).toHaveLength(2);
    expect(await changes(tenant.ben, ITEM_CHANGES, '/sites/other/_api/site')).toHaveLength(1);
  });
});
