import { ACCESS_DENIED, NOTES, refusal, type TestTenant } from '../rest/testTenant';
import { addNote, binOf, binTenant, noteTitles, recycle, titlesIn } from './binTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await binTenant();
});

afterEach(() => tenant.emulator.close());

const restore = (bin: string, person = tenant.ben): ReturnType<typeof person.post> =>
  person.post(`web/recyclebin('${bin}')/restore`);

describe('an item that is recycled', () => {
  it('is gone from its list by every way of asking', async () => {
    const id = await addNote(tenant.ben, 'first');
    await recycle(tenant.ben, id);
    expect(await noteTitles(tenant.ben)).toEqual([]);
    for (const path of [`items(${id})`, `items(${id})/versions`, `getitembyid(${id})`])
      expect((await tenant.ben.get(`${NOTES}/${path}`)).status).toBe(404);
    expect((await tenant.ben.merge(`${NOTES}/items(${id})`, { Title: 'x' })).status).toBe(404);
    expect((await tenant.ben.post(`${NOTES}/items(${id})/recycle`)).status).toBe(404);
  });

  it('comes back with its id, GUID, values, dates, people, versions and ETag', async () => {
    const id = await addNote(tenant.ben, 'first', { Rank: 3, Body: 'text', Key: 'k' });
    tenant.clock.nowMs += 60_000;
    await tenant.cam.merge(`${NOTES}/items(${id})`, { Title: 'changed' });
    const everything = async (): Promise<unknown> => {
      const item = await tenant.ben.get(`${NOTES}/items(${id})`, 'application/json;odata=minimalmetadata');
      const versions = await tenant.ben.get(`${NOTES}/items(${id})/versions`);
      return [item.json, item.headers.get('etag'), versions.json];
    };
    const before = await everything();
    const bin = await recycle(tenant.cam, id);
    tenant.clock.nowMs += 60_000;
    const answer = await restore(bin, tenant.cam);
    expect([answer.status, answer.json]).toEqual([200, { 'odata.null': true }]);
    expect(await everything()).toEqual(before);
    expect(await titlesIn(tenant.ann)).toEqual([]);
  });

  it('frees its unique value, and is refused its place when somebody has taken it', async () => {
    const id = await addNote(tenant.ben, 'first', { Key: 'k' });
    const bin = await recycle(tenant.ben, id);
    const taker = await addNote(tenant.cam, 'second', { Key: 'K' });
    const refused = await restore(bin);
    expect([refused.status, refused.text]).toEqual([
      500,
      refusal(
        '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
        'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].'
      )
    ]);
    expect(await titlesIn(tenant.ben)).toEqual(['first']);
    expect(await noteTitles(tenant.ben)).toEqual(['second']);
    await tenant.cam.remove(`${NOTES}/items(${taker})`);
    expect((await restore(bin)).status).toBe(200);
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
  });

  it('does not give its id to the next row, and is found again by its values', async () => {
    const id = await addNote(tenant.ben, 'first', { Key: 'k' });
    const bin = await recycle(tenant.ben, id);
    expect(await addNote(tenant.ben, 'second')).toBe(id + 1);
    await restore(bin);
    const found = await tenant.ben.get(`${NOTES}/items?$select=Id&$filter=Key eq 'k'`);
    expect(found.json.value).toMatchObject([{ Id: id }]);
    expect(await addNote(tenant.ben, 'third')).toBe(id + 2);
  });

  it('leaves the values of a column that was deleted meanwhile behind', async () => {
    const id = await addNote(tenant.ben, 'first', { Rank: 3 });
    const bin = await recycle(tenant.ben, id);
    await tenant.ann.remove(`${NOTES}/fields/getByTitle('Rank')`);
    expect((await restore(bin)).status).toBe(200);
    const { json } = await tenant.ben.get(`${NOTES}/items(${id})`);
    expect(json).toMatchObject({ Title: 'first' });
    expect(json).not.toHaveProperty('Rank');
  });

  it('has nothing in a column that was added meanwhile', async () => {
    const id = await addNote(tenant.ben, 'first');
    const bin = await recycle(tenant.ben, id);
    await tenant.ann.post(`${NOTES}/fields`, { Title: 'Late', FieldTypeKind: 2 });
    await restore(bin);
    expect((await tenant.ben.get(`${NOTES}/items(${id})`)).json).toMatchObject({ Late: null });
  });

  it('counts in ItemCount only while it is there', async () => {
    await tenant.nobody.post('/_emulator/switches', { itemCountLagMs: 0 });
    const count = async (): Promise<unknown> =>
      (await tenant.ben.get(`${NOTES}?$select=ItemCount`)).json.ItemCount;
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    expect(await count()).toBe(0);
    await restore(bin);
    expect(await count()).toBe(1);
  });

  it('comes back only once', async () => {
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    await restore(bin);
    expect((await restore(bin)).status).toBe(404);
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
  });

  it('goes round and round', async () => {
    const id = await addNote(tenant.ben, 'first');
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await restore(await recycle(tenant.ben, id))).status).toBe(200);
    }
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
  });

  it('does not heed If-Match, unless the switch says so', async () => {
    const stale = { 'if-match': '"stale,1"' };
    const throwAway = async (id: number): Promise<number> =>
      (await tenant.ben.post(`${NOTES}/items(${id})/recycle`, '', stale)).status;
    expect(await throwAway(await addNote(tenant.ben, 'first'))).toBe(200);
    await tenant.nobody.post('/_emulator/switches', { recycleHonoursIfMatch: true });
    expect(await throwAway(await addNote(tenant.ben, 'second'))).toBe(412);
  });
});

describe('restoring', () => {
  it('is refused for what is not in the bin, in any spelling', async () => {
    for (const id of ['00000000-0000-0000-0000-000000000000', 'nothing', "it''s", '../1', '']) {
      const answer = await restore(id);
      expect([answer.status, answer.text]).toEqual([
        404,
        refusal('-2147024809, System.ArgumentException', 'Value does not fall within the expected range.')
      ]);
    }
  });

  it('finds what it should by guid, by braces, in capitals and by getById', async () => {
    const spellings: readonly ((id: string) => string)[] = [
      id => `recyclebin(guid'${id}')`,
      id => `recyclebin('{${id.toUpperCase()}}')`,
      id => `RecycleBin/getById('${id}')`,
      id => `recyclebin(@a)/restore?@a=guid'${id}'`
    ];
    for (const spelling of spellings) {
      const path = spelling(await recycle(tenant.ben, await addNote(tenant.ben, 'first')));
      const whole = path.includes('?') ? path : `${path}/restore`;
      expect((await tenant.ben.post(`web/${whole}`)).status).toBe(200);
    }
  });

  it('asks for the right to add to the list, which may have been lost', async () => {
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    await tenant.ann.merge(NOTES, { WriteSecurity: 4 });
    const closed = await restore(bin);
    expect([closed.status, closed.text]).toEqual([403, ACCESS_DENIED]);
    await tenant.ann.merge(NOTES, { WriteSecurity: 1 });
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    expect((await restore(bin)).status).toBe(403);
    expect((await restore(bin, tenant.ann)).status).toBe(200);
  });

  it('is refused when the list is gone, or in the bin itself', async () => {
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    await tenant.ann.post(`${NOTES}/recycle`);
    const answer = await restore(bin);
    expect([answer.status, answer.errorCode]).toEqual([404, '-2130575322, Microsoft.SharePoint.SPException']);
    const list = (await binOf(tenant.ann)).find(({ ItemType }) => ItemType === 4);
    await tenant.ann.post(`web/recyclebin('${list?.Id ?? ''}')/restore`);
    expect((await restore(bin)).status).toBe(200);
  });

  it('of everything brings lists before their rows', async () => {
    await recycle(tenant.ann, await addNote(tenant.ann, 'first'));
    tenant.clock.nowMs += 1000;
    await tenant.ann.post(`${NOTES}/recycle`);
    const answer = await tenant.ann.post('web/recyclebin/restoreall');
    expect([answer.status, answer.json]).toEqual([200, { 'odata.null': true }]);
    expect(await noteTitles(tenant.ann)).toEqual(['first']);
    expect(await titlesIn(tenant.ann)).toEqual([]);
  });

  it('of everything brings back only what the caller may see', async () => {
    await recycle(tenant.ben, await addNote(tenant.ben, 'his'));
    await recycle(tenant.cam, await addNote(tenant.cam, 'hers'));
    await tenant.cam.post('web/recyclebin/restoreall');
    expect(await noteTitles(tenant.ben)).toEqual(['hers']);
    expect(await titlesIn(tenant.ann)).toEqual(['his']);
  });
});

describe('deleting for good', () => {
  it('leaves nothing in the bin', async () => {
    await tenant.ben.remove(`${NOTES}/items(${await addNote(tenant.ben, 'first')})`);
    expect(await titlesIn(tenant.ann)).toEqual([]);
  });
});
