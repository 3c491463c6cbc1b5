import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type RunningEmulator } from '../../../emulator/createEmulator';
import { openDatabase } from '../../../emulator/store/sqlite/Database';
import { openStore } from '../../../emulator/store/openStore';
import { lists } from '../../../emulator/store/migrations/002-lists';
import { tenant as tenantSchema } from '../../../emulator/store/migrations/001-tenant';
import { graph } from '../../../emulator/store/migrations/008-graph';
import { ANN, NOTES, type Person, personWith } from '../rest/testTenant';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function start(): RunningEmulator {
  const clock = { now: (): number => Date.parse('2026-11-16T09:00:00Z') };
  return createEmulator({ database: join(folder, 'tenant.sqlite'), seed: 7, clock });
}

async function ann(emulator: RunningEmulator): Promise<Person> {
  const token = await personWith(emulator, {}).get(`/_emulator/token?user=${ANN}`);
  return personWith(emulator, { authorization: `Bearer ${String(token.json.access_token)}` });
}

describe('after a restart', () => {
  it('views, content types, columns of the site, formulas and settings are as they were', async () => {
    const first = start();
    const nobody = personWith(first, {});
    await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann Owner' }] });
    await nobody.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
    const before = await ann(first);
    await before.post('web/lists', { Title: 'Notes', BaseTemplate: 100, DisableCommenting: true });
    await before.post(`${NOTES}/fields`, { Title: 'Rank', FieldTypeKind: 9, ValidationFormula: '=[Rank]>0' });
    await before.post(`${NOTES}/views`, { Title: 'Newest', RowLimit: 7 });
    await before.post('web/fields', { Title: 'Unit', FieldTypeKind: 2 });
    await before.post('web/contenttypes', { Name: 'News' });
    const addresses = [
      ...[NOTES, `${NOTES}/views`, `${NOTES}/fields`, `${NOTES}/contenttypes`],
      ...['web/fields', 'web/contenttypes']
    ];
    const texts = async (who: Person): Promise<string[]> =>
      Promise.all(addresses.map(async address => (await who.get(address)).text));
    const seen = await texts(before);
    await first.close();

    const second = start();
    const after = await ann(second);
    expect(await texts(after)).toEqual(seen);
    expect((await after.post(`${NOTES}/items`, { Rank: 0 })).errorText).toBe('List data validation failed.');
    await second.close();
  });
});

describe('a database from before there were views', () => {
  it('gives every list the view it would have had, each its own', () => {
    const database = join(folder, 'old.sqlite');
    const db = openDatabase(database);
    db.exec(tenantSchema);
    db.exec(lists);
    db.exec(graph);
    for (const [number, template] of [100, 101].entries())
      db.exec(
        `INSERT INTO lists (id, web_id, title, description, base_template, root_folder_url, created, author_id,
           read_security, write_security, enable_versioning, enable_attachments, enable_folder_creation, no_crawl,
           hidden, on_quick_launch, last_item_modified, last_item_user_modified, last_item_deleted)
         VALUES ('list${number}', 'web', 'List ${number}', '', ${template}, '/l${number}', '', 1, 1, 1, 1, 1, 0, 0, 0, 0,
           '', '', '')`
      );
    db.exec('PRAGMA user_version = 3');
    db.close();
    const store = openStore({ database });
    const [ofList] = store.views.list('list0');
    const [ofLibrary] = store.views.list('list1');
    expect(ofList).toMatchObject({ title: 'All Items', isDefault: true, look: { fields: ['LinkTitle'] } });
    expect(ofLibrary).toMatchObject({ title: 'All Documents', fileName: 'AllItems.aspx' });
    expect(ofList?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ofList?.id).not.toBe(ofLibrary?.id);
    expect(store.lists.get('list0')?.more).toEqual({});
    store.close();
  });
});
