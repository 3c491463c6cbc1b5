import '@pnp/sp/recycle-bin';
import '@pnp/sp/sites';
import { type SPFI } from '@pnp/sp';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import { addNotesList, ANN, BEN, NOTES, personWith, type TestTenant } from '../rest/testTenant';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { addNote, binTenant, noteTitles } from './binTenant';

describe('PnPjs', () => {
  let tenant: TestTenant;
  let ben: SPFI;
  let ann: SPFI;

  beforeEach(async () => {
    tenant = await binTenant();
    ben = await pnpAs(tenant, BEN);
    ann = await pnpAs(tenant, ANN);
    await addNote(tenant.ben, 'first');
  });

  afterEach(() => tenant.emulator.close());

  const throwAway = (id = 1): Promise<string> =>
    ben.web.lists.getByTitle('Notes').items.getById(id).recycle() as unknown as Promise<string>;

  it('recycles, reads the bin and restores', async () => {
    const id = await throwAway();
    expect(await ben.web.recycleBin()).toMatchObject([{ Id: id, Title: 'first', ItemState: 1 }]);
    await ben.web.recycleBin.getById(id).restore();
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
  });

  it('moves to the second stage, which the site shows to an administrator', async () => {
    const id = await throwAway();
    await ben.web.recycleBin.getById(id).moveToSecondStage();
    expect(await ben.web.recycleBin()).toEqual([]);
    expect(await ann.site.recycleBin()).toMatchObject([{ Id: id, ItemState: 2 }]);
    await ann.site.recycleBin.getById(id).restore();
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
  });

  it('deletes one and all, in both stages', async () => {
    await addNote(tenant.ben, 'second');
    await addNote(tenant.ben, 'third');
    const [first] = [await throwAway(1), await throwAway(2), await throwAway(3)];
    await ben.web.recycleBin.getById(first ?? '').delete();
    await ben.web.recycleBin.deleteAll();
    expect(await ann.site.recycleBin()).toHaveLength(3);
    await ann.site.recycleBin.deleteAllSecondStageItems();
    expect(await ann.site.recycleBin()).toEqual([]);
  });

  it('moves and restores everything', async () => {
    await throwAway();
    await ann.web.recycleBin.moveAllToSecondStage();
    await ann.site.recycleBin.restoreAll();
    expect(await noteTitles(tenant.ben)).toEqual(['first']);
  });

  it('sees a 403 where it may not look', async () => {
    expect((await refusalOf(ben.site.recycleBin())).status).toBe(403);
  });

  it('recycles a list', async () => {
    const id = (await ann.web.lists.getByTitle('Notes').recycle()) as unknown as string;
    await ann.web.recycleBin.getById(id).restore();
    expect(await ann.web.lists.getByTitle('Notes').items()).toHaveLength(1);
  });
});

describe('a restart', () => {
  it('keeps the bin and the log of changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hallway-'));
    const database = join(folder, 'tenant.sqlite');
    let emulator = createEmulator({ database });
    const owner = async (): Promise<ReturnType<typeof personWith>> => {
      const { json } = await personWith(emulator, {}).get(`/_emulator/token?user=${ANN}`);
      return personWith(emulator, { authorization: `Bearer ${String(json.access_token)}` });
    };
    const nobody = personWith(emulator, {});
    await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
    await nobody.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
    await addNotesList(await owner());
    await addNote(await owner(), 'kept');
    const bin = String((await (await owner()).post(`${NOTES}/items(1)/recycle`)).json.value);
    emulator.close();
    emulator = createEmulator({ database });
    expect((await (await owner()).post(`web/recyclebin('${bin}')/restore`)).status).toBe(200);
    expect(await noteTitles(await owner())).toEqual(['kept']);
    const query = { Item: true, Add: true, DeleteObject: true, Restore: true };
    const told = (await (await owner()).post(`${NOTES}/getchanges`, { query })).json.value;
    expect(told).toMatchObject([{ ChangeType: 1 }, { ChangeType: 3 }, { ChangeType: 7 }]);
    emulator.close();
    rmSync(folder, { recursive: true });
  });
});
