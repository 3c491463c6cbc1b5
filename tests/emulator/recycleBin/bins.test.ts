import { ACCESS_DENIED, NOTES, type TestTenant } from '../rest/testTenant';
import { DAY_MS, MINIMAL, signedInAgain, VERBOSE } from '../changes/changeTenant';
import { addNote, binOf, binTenant, noteTitles, recycle, titlesIn } from './binTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await binTenant();
});

afterEach(() => tenant.emulator.close());

describe('the recycle bin of the web', () => {
  it('shows everybody what he threw away himself, and an owner all of it, the newest first', async () => {
    await recycle(tenant.ben, await addNote(tenant.ben, 'his'));
    tenant.clock.nowMs += 1000;
    await recycle(tenant.cam, await addNote(tenant.ben, 'his, by her'));
    expect(await titlesIn(tenant.ben)).toEqual(['his']);
    expect(await titlesIn(tenant.cam)).toEqual(['his, by her']);
    expect(await titlesIn(tenant.vera)).toEqual([]);
    expect(await titlesIn(tenant.ann)).toEqual(['his, by her', 'his']);
  });

  it('hides from a member, as if it were not there, what another threw away', async () => {
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'his'));
    const path = `web/recyclebin('${bin}')`;
    expect((await tenant.cam.get(path)).status).toBe(404);
    for (const act of ['restore', 'deleteobject', 'movetosecondstage'])
      expect((await tenant.cam.post(`${path}/${act}`)).status).toBe(404);
    await tenant.cam.post('web/recyclebin/deleteall');
    await tenant.cam.post('web/recyclebin/movealltosecondstage');
    await tenant.cam.post('web/recyclebin/deleteallsecondstageitems');
    expect(await binOf(tenant.ben)).toMatchObject([{ ItemState: 1, Title: 'his' }]);
  });

  it('does not let a member look into what another may not read any more', async () => {
    await tenant.ann.merge(NOTES, { ReadSecurity: 1 });
    await recycle(tenant.ben, await addNote(tenant.ben, 'secret'));
    for (const query of ['', "?$filter=Title eq 'secret'", '?$expand=Author,DeletedBy', '?$top=5000'])
      expect((await tenant.cam.get(`web/recyclebin${query}`)).json.value).toEqual([]);
  });

  it('keeps things for 93 days', async () => {
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    tenant.clock.nowMs += 93 * DAY_MS;
    const onTime = await signedInAgain(tenant, 'ben@contoso.example');
    expect(await titlesIn(onTime)).toEqual(['first']);
    tenant.clock.nowMs += 1000;
    expect(await titlesIn(onTime)).toEqual([]);
    expect((await onTime.post(`web/recyclebin('${bin}')/restore`)).status).toBe(404);
  });

  it('is narrowed, sorted and counted like any collection', async () => {
    for (const title of ['a', 'b', 'c']) {
      await recycle(tenant.ben, await addNote(tenant.ben, title));
      tenant.clock.nowMs += 1000;
    }
    const read = await tenant.ben.get("web/recyclebin?$select=Title&$filter=Title ne 'b'&$top=1");
    expect(read.json.value).toEqual([{ Title: 'c' }]);
  });
});

describe('the recycle bin of the site collection', () => {
  it('is for administrators', async () => {
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    const calls = [
      ...['', `('${bin}')`].map(path => tenant.ben.get(`site/recyclebin${path}`)),
      ...[`('${bin}')/restore`, `('${bin}')/deleteobject`, `('${bin}')/movetosecondstage`].map(path =>
        tenant.ben.post(`site/recyclebin${path}`)
      ),
      ...['deleteall', 'restoreall', 'movealltosecondstage', 'deleteallsecondstageitems'].map(path =>
        tenant.ben.post(`site/recyclebin/${path}`)
      )
    ];
    for (const answer of await Promise.all(calls))
      expect([answer.status, answer.text]).toEqual([403, ACCESS_DENIED]);
    expect(await titlesIn(tenant.ann, 'site')).toEqual(['first']);
  });

  it('restores what users have deleted from their own bin', async () => {
    const bin = await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    await tenant.ben.post(`web/recyclebin('${bin}')/deleteobject`);
    expect(await titlesIn(tenant.ben)).toEqual([]);
    expect(await titlesIn(tenant.ann)).toEqual([]);
    expect(await binOf(tenant.ann, 'site')).toMatchObject([{ Title: 'first', ItemState: 2 }]);
    expect((await tenant.ann.post(`site/recyclebin('${bin}')/restore`)).status).toBe(200);
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
  });

  it('deletes for good from the second stage, one or all', async () => {
    const [first, second] = [
      await recycle(tenant.ben, await addNote(tenant.ben, 'first')),
      await recycle(tenant.ben, await addNote(tenant.ben, 'second'))
    ];
    await tenant.ben.post(`web/recyclebin('${first}')/movetosecondstage`);
    await tenant.ann.post(`site/recyclebin('${first}')/deleteobject`);
    expect(await titlesIn(tenant.ann, 'site')).toEqual(['second']);
    await tenant.ann.post('web/recyclebin/movealltosecondstage');
    expect(await binOf(tenant.ann, 'site')).toMatchObject([{ Id: second, ItemState: 2 }]);
    await tenant.ann.post('site/recyclebin/deleteallsecondstageitems');
    expect(await titlesIn(tenant.ann, 'site')).toEqual([]);
    expect((await tenant.ann.post(`site/recyclebin('${second}')/restore`)).status).toBe(404);
  });

  it('leaves the first stage alone when the second is emptied', async () => {
    await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    await tenant.ann.post('site/recyclebin/deleteallsecondstageitems');
    expect(await titlesIn(tenant.ben)).toEqual(['first']);
  });

  it('is emptied through two stages by deleteall, and at once when the switch says so', async () => {
    await recycle(tenant.ben, await addNote(tenant.ben, 'first'));
    await tenant.ben.post('web/recyclebin/deleteall');
    expect(await titlesIn(tenant.ann, 'site')).toEqual(['first']);
    await tenant.ann.post('site/recyclebin/deleteall');
    expect(await titlesIn(tenant.ann, 'site')).toEqual([]);
    await tenant.nobody.post('/_emulator/switches', { recycleBinDeletesAtOnce: true });
    await recycle(tenant.ben, await addNote(tenant.ben, 'second'));
    await tenant.ben.post('web/recyclebin/deleteall');
    expect(await titlesIn(tenant.ann, 'site')).toEqual([]);
  });
});

describe('the shape of a thing in the bin', () => {
  beforeEach(async () => {
    tenant.clock.nowMs = Date.parse('2026-11-16T09:05:00Z');
    await recycle(tenant.cam, await addNote(tenant.ben, 'first'));
  });

  it('has the recorded keys, with its size as text', async () => {
    expect(await binOf(tenant.cam)).toEqual([
      {
        AuthorEmail: 'ben@contoso.example',
        AuthorName: 'Ben Member',
        DeletedByEmail: 'cam@contoso.example',
        DeletedByName: 'Cam Member',
        DeletedDate: '2026-11-16T09:05:00Z',
        DeletedDateLocalFormatted: '11/16/2026 9:05 AM',
        DirName: 'sites/hallway/Lists/Notes',
        DirNamePath: { DecodedUrl: 'sites/hallway/Lists/Notes' },
        Id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        ItemState: 1,
        ItemType: 3,
        LeafName: '1_.000',
        LeafNamePath: { DecodedUrl: '1_.000' },
        Size: expect.stringMatching(/^\d+$/) as string,
        Title: 'first'
      }
    ]);
  });

  it('is named by its place in the bin, not by the item', async () => {
    const [thrown] = await binOf(tenant.cam);
    const minimal = await tenant.cam.get('web/recyclebin', MINIMAL);
    expect((minimal.json.value as readonly Record<string, unknown>[])[0]).toMatchObject({
      'odata.type': 'SP.RecycleBinItem',
      'odata.editLink': `Web/RecycleBin(guid'${thrown?.Id ?? ''}')`
    });
    const verbose = await tenant.cam.get(`web/recyclebin('${thrown?.Id ?? ''}')`, VERBOSE);
    expect(verbose.json.d).toMatchObject({ __metadata: { type: 'SP.RecycleBinItem' }, Title: 'first' });
  });

  it('expands who wrote it and who threw it away', async () => {
    const [thrown] = (await tenant.cam.get('web/recyclebin?$select=Title&$expand=Author,DeletedBy')).json
      .value as readonly unknown[];
    expect(thrown).toMatchObject({
      Author: { Title: 'Ben Member' },
      DeletedBy: { Title: 'Cam Member' }
    });
  });

  it('writes the local date as the site does', async () => {
    await tenant.nobody.post('/_emulator/sites', {
      ...{ url: '/sites/gang', title: 'Gang', ownerUpn: 'ann@contoso.example', language: 1043 }
    });
    const gang = '/sites/gang/_api/web';
    await tenant.ann.post(`${gang}/lists`, { Title: 'Notities', BaseTemplate: 100 });
    await tenant.ann.post(`${gang}/lists/getByTitle('Notities')/items`, {});
    await tenant.ann.post(`${gang}/lists/getByTitle('Notities')/items(1)/recycle`);
    const [thrown] = (await tenant.ann.get(`${gang}/recyclebin`)).json.value as readonly unknown[];
    expect(thrown).toMatchObject({ DeletedDateLocalFormatted: '16-11-2026 09:05', Title: '1_.000' });
  });
});
