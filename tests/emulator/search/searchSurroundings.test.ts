import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import { ANN, HOST, NOTES, personWith, type Person, type TestTenant } from '../rest/testTenant';
import { relevant, rowsOf, search, searchTenant, titles, write } from './searchTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await searchTenant({ searchLagMs: 0 });
});
afterEach(() => tenant.emulator.close());

describe('in a batch', () => {
  it('a search answers beside a refusal', async () => {
    await write(tenant.ben, 'Budget');
    const parts = ["querytext='budget'", "querytext='(a'"].map(query =>
      [
        '--b',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `GET ${HOST}/sites/hallway/_api/search/query?${query} HTTP/1.1`,
        'Accept: application/json;odata=nometadata',
        '',
        ''
      ].join('\r\n')
    );
    const answer = await tenant.ben.post('$batch', `${parts.join('')}--b--\r\n`, {
      'content-type': 'multipart/mixed; boundary=b'
    });
    expect([...answer.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(match => match[1])).toEqual(['200', '501']);
    expect(answer.text).toContain('"Value":"Budget"');
  });
});

describe('a library', () => {
  it('is found by the names of its files, which are documents', async () => {
    await tenant.ann.post('web/lists', { Title: 'Papers', BaseTemplate: 101 });
    const folder = "web/getFolderByServerRelativeUrl('/sites/hallway/Papers')";
    const added = await tenant.ann.post(
      `${folder}/files/add(url='budget%20plan.txt',overwrite=true)`,
      'money'
    );
    expect(added.status).toBe(200);
    const select = "&selectproperties='Title,FileName,FileType,IsDocument,Path'";
    const [row] = rowsOf(await search(tenant.ben, 'filetype:txt', select));
    expect(row).toMatchObject({
      FileName: 'budget plan.txt',
      FileType: 'txt',
      IsDocument: 'true',
      Path: `${HOST}/sites/hallway/Papers/budget plan.txt`,
      contentclass: 'STS_ListItem_DocumentLibrary'
    });
    expect(await titles(tenant.ben, 'IsDocument:true')).toHaveLength(1);
    expect(await titles(tenant.ben, 'filename:"budget plan.txt"')).toHaveLength(1);
  });
});

describe('columns of every kind', () => {
  it('are found by their names, and numbers compared', async () => {
    for (const SchemaXml of [
      '<Field Type="Number" Name="Amount" DisplayName="Amount" />',
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>Red</CHOICE><CHOICE>Dark blue</CHOICE></CHOICES></Field>',
      '<Field Type="URL" Name="Link" DisplayName="Link" />',
      '<Field Type="Boolean" Name="Done" DisplayName="Done" />'
    ])
      await tenant.ann.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
    const added = await tenant.ben.post(`${NOTES}/items`, {
      ...{ Title: 'Rich', Amount: 42, Tags: ['Red', 'Dark blue'], Done: true },
      Link: { Url: 'https://contoso.example/page', Description: 'The page' }
    });
    expect(added.status).toBe(201);
    for (const query of [
      'Amount>41',
      'AmountOWSNMBR:42',
      'TagsOWSCHCS:"dark blue"',
      '"the page"',
      'Done:true'
    ])
      expect([query, await titles(tenant.ben, query)]).toEqual([query, ['Rich']]);
    for (const query of ['Amount<42', 'Tags:blue-red', 'Tags:green', 'Nothing:1'])
      expect([query, await titles(tenant.ben, query)]).toEqual([query, []]);
  });
});

describe('the change of its columns', () => {
  it('does not trouble search: an old value is found until it is crawled anew', async () => {
    await write(tenant.ben, 'Note', 'zebra');
    expect(await titles(tenant.ben, 'zebra')).toEqual(['Note']);
    await tenant.ann.remove(`${NOTES}/fields/getByInternalNameOrTitle('Body')`);
    expect((await search(tenant.ben, 'zebra')).status).toBe(200);
    await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'Changed' });
    expect(await titles(tenant.ben, 'zebra')).toEqual([]);
    expect(await titles(tenant.ben, 'changed')).toEqual(['Changed']);
  });
});

describe('what is restored from the recycle bin', () => {
  it('is found again', async () => {
    await write(tenant.ben, 'Phoenix');
    expect(await titles(tenant.ben, 'phoenix')).toHaveLength(1);
    const { json } = await tenant.ben.post(`${NOTES}/items(1)/recycle`);
    expect(await titles(tenant.ben, 'phoenix')).toEqual([]);
    const restored = await tenant.ben.post(`web/recyclebin('${String(json.value)}')/restore`);
    expect(restored.status).toBe(200);
    expect(await titles(tenant.ben, 'phoenix')).toEqual(['Phoenix']);
  });
});

it('search counts what it found on the meters, whatever page is shown', async () => {
  for (let number = 0; number < 5; number += 1) await write(tenant.ben, 'Row');
  tenant.emulator.meters.reset();
  expect(relevant(await search(tenant.ben, 'row', '&rowlimit=1')).TotalRows).toBe(5);
  const meters = await tenant.nobody.get('/_emulator/meters');
  expect(meters.text).toContain('"search"');
});

it('the index is there after a restart, with the doc ids it gave', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const clock = { now: () => Date.parse('2026-11-16T09:00:00Z') };
  const open = (): ReturnType<typeof createEmulator> =>
    createEmulator({ database: join(folder, 'tenant.sqlite'), seed: 7, clock, switches: { searchLagMs: 0 } });
  const before = open();
  const nobody = personWith(before, {});
  await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
  await nobody.post('/_emulator/sites', {
    url: '/sites/hallway',
    title: 'Hallway',
    ownerUpn: ANN,
    memberUpns: []
  });
  const token = await nobody.get(`/_emulator/token?user=${ANN}`);
  const bearer = { authorization: `Bearer ${String(token.json.access_token)}` };
  const ann = personWith(before, bearer);
  await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  for (const Title of ['One', 'Two']) await ann.post(`${NOTES}/items`, { Title });
  const ids = async (person: Person): Promise<readonly unknown[]> =>
    rowsOf(await search(person, '*')).map(({ Title, DocId }) => [Title, DocId]);
  const known = await ids(ann);
  expect(known).toHaveLength(2);
  before.close();
  const after = open();
  expect(await ids(personWith(after, bearer))).toEqual(known);
  after.close();
  rmSync(folder, { recursive: true });
});
