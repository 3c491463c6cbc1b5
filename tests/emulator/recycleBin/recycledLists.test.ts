import { ACCESS_DENIED, NOTES, type TestTenant } from '../rest/testTenant';
import { changes } from '../changes/changeTenant';
import { addNote, binOf, binTenant, noteTitles, titlesIn } from './binTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await binTenant();
  await addNote(tenant.ben, 'first', { Key: 'k' });
});

afterEach(() => tenant.emulator.close());

const recycleNotes = async (): Promise<string> =>
  String((await tenant.ann.post(`${NOTES}/recycle`)).json.value);

describe('a list that is recycled', () => {
  it('is gone by title, id and address, and from the lists of the web', async () => {
    const { Id } = (await tenant.ben.get(`${NOTES}?$select=Id`)).json;
    await recycleNotes();
    for (const list of [NOTES, `web/lists(guid'${String(Id)}')`, "web/getList('/sites/hallway/Lists/Notes')"])
      for (const below of ['', '/items', '/fields', '/getchanges'])
        expect((await tenant.ann.get(list + below)).status).toBeGreaterThanOrEqual(400);
    const titles = (await tenant.ann.get('web/lists?$select=Title')).json.value;
    expect(titles).not.toContainEqual({ Title: 'Notes' });
  });

  it('lies in the bin as a list', async () => {
    await recycleNotes();
    expect(await binOf(tenant.ann)).toMatchObject([
      { Title: 'Notes', ItemType: 4, LeafName: 'Notes', DirName: 'sites/hallway/Lists' }
    ]);
  });

  it('comes back with its id, rows, columns and unique values', async () => {
    const { Id } = (await tenant.ben.get(`${NOTES}?$select=Id`)).json;
    const bin = await recycleNotes();
    expect((await tenant.ann.post(`web/recyclebin('${bin}')/restore`)).status).toBe(200);
    expect((await tenant.ben.get(`${NOTES}?$select=Id`)).json).toEqual({ Id });
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
    expect((await tenant.ben.post(`${NOTES}/items`, { Key: 'K' })).status).toBe(500);
    expect(await addNote(tenant.ben, 'second')).toBe(2);
  });

  it('keeps rights of its own', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    const bin = await recycleNotes();
    await tenant.ann.post(`web/recyclebin('${bin}')/restore`);
    expect((await tenant.ben.get(`${NOTES}/items`)).status).toBe(403);
  });

  it('frees its title, and cannot come back to one that is taken', async () => {
    const bin = await recycleNotes();
    await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const refused = await tenant.ann.post(`web/recyclebin('${bin}')/restore`);
    expect([refused.status, refused.errorCode]).toEqual([
      500,
      '-2130575342, Microsoft.SharePoint.SPException'
    ]);
    expect(await titlesIn(tenant.ann)).toEqual(['Notes']);
    expect(await noteTitles(tenant.ann)).toEqual([]);
    await tenant.ann.remove(NOTES);
    expect((await tenant.ann.post(`web/recyclebin('${bin}')/restore`)).status).toBe(200);
    expect(await noteTitles(tenant.ann)).toEqual(['first']);
  });

  it('may be followed into the bin by its namesake', async () => {
    const [first] = [await recycleNotes()];
    await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    await recycleNotes();
    expect(await titlesIn(tenant.ann)).toEqual(['Notes', 'Notes']);
    await tenant.ann.post(`web/recyclebin('${first ?? ''}')/restore`);
    expect(await noteTitles(tenant.ann)).toEqual(['first']);
  });

  it('is told as deleted and as restored', async () => {
    const bin = await recycleNotes();
    await tenant.ann.post(`web/recyclebin('${bin}')/restore`);
    const told = await changes(tenant.ann, { List: true, DeleteObject: true, Restore: true });
    expect(told.map(({ ChangeType }) => ChangeType)).toEqual([3, 7]);
  });

  it('takes everything with it when it is deleted from the second stage', async () => {
    const bin = await recycleNotes();
    await tenant.ann.post(`web/recyclebin('${bin}')/deleteobject`);
    await tenant.ann.post(`site/recyclebin('${bin}')/deleteobject`);
    expect(await titlesIn(tenant.ann, 'site')).toEqual([]);
    await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    expect(await noteTitles(tenant.ann)).toEqual([]);
  });

  it('is refused to who may not manage lists', async () => {
    const refused = await tenant.vera.post(`${NOTES}/recycle`);
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.nobody.post(`${NOTES}/recycle`)).status).toBe(401);
  });

  it('is refused when it is large, as deleting is', async () => {
    await tenant.nobody.post('/_emulator/switches', { threshold: 2 });
    for (const title of ['second', 'third']) await addNote(tenant.ben, title);
    const refused = await tenant.ann.post(`${NOTES}/recycle`);
    expect([refused.status, refused.errorCode]).toEqual([
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'
    ]);
  });

  it('of rows in the bin forgets them when it is deleted for good', async () => {
    await tenant.ben.post(`${NOTES}/items(1)/recycle`);
    await tenant.ann.remove(NOTES);
    expect(await titlesIn(tenant.ben)).toEqual([]);
  });
});
