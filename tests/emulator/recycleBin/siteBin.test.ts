import { ACCESS_DENIED, type TestTenant } from '../rest/testTenant';
import { addNote, binOf, binTenant, recycle, titlesIn } from './binTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await binTenant();
});
afterEach(() => tenant.emulator.close());

describe('the bin of the site collection', () => {
  it('shows an administrator one thing by its id', async () => {
    const id = await recycle(tenant.ben, await addNote(tenant.ben, 'One'));
    const { status, json } = await tenant.ann.get(`site/recyclebin('${id}')`);
    expect([status, json.Title, json.ItemState]).toEqual([200, 'One', 1]);
  });

  it('takes one thing to its second stage, out of the bin of the web', async () => {
    const id = await recycle(tenant.ben, await addNote(tenant.ben, 'One'));
    await recycle(tenant.ben, await addNote(tenant.ben, 'Other'));
    expect((await tenant.ann.post(`site/recyclebin('${id}')/movetosecondstage`)).status).toBe(200);
    expect(await titlesIn(tenant.ben)).toEqual(['Other']);
    const stages = (await binOf(tenant.ann, 'site')).map(({ Title, ItemState }) => [Title, ItemState]);
    expect(stages).toEqual(
      expect.arrayContaining([
        ['One', 2],
        ['Other', 1]
      ])
    );
  });

  it('takes everything to its second stage', async () => {
    for (const title of ['One', 'Other']) await recycle(tenant.ben, await addNote(tenant.ben, title));
    expect((await tenant.ann.post('site/recyclebin/movealltosecondstage')).status).toBe(200);
    expect(await titlesIn(tenant.ben)).toEqual([]);
    expect((await binOf(tenant.ann, 'site')).map(({ ItemState }) => ItemState)).toEqual([2, 2]);
  });

  it.each(['', '/movetosecondstage'])('is closed to a member, his own things too: %s', async act => {
    const id = await recycle(tenant.ben, await addNote(tenant.ben, 'Mine'));
    const path = `site/recyclebin('${id}')${act}`;
    const answer = await (act === '' ? tenant.ben.get(path) : tenant.ben.post(path));
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toEqual(JSON.parse(ACCESS_DENIED));
    expect(await titlesIn(tenant.ben)).toEqual(['Mine']);
  });
});
