import { ACCESS_DENIED, refusal } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from './filesTenant';

const LIBRARY = "web/lists/getByTitle('HallwayMedia')";

function folderAt(name: string): string {
  return `web/GetFolderByServerRelativePath(decodedurl='${MEDIA}/${name}')`;
}

describe('a folder', () => {
  it('is added with the keys SharePoint answers', async () => {
    const { ben } = await filesTenant();
    const added = await ben.post(`${MEDIA_FOLDER}/folders/add('New')`);
    expect(added.status).toBe(201);
    expect(Object.keys(added.json)).toEqual([
      ...['Exists', 'ExistsAllowThrowForPolicyFailures', 'ExistsWithException', 'IsWOPIEnabled', 'ItemCount'],
      ...['Name', 'ProgID', 'ServerRelativeUrl', 'TimeCreated', 'TimeLastModified', 'UniqueId', 'WelcomePage']
    ]);
    expect(added.json).toMatchObject({
      Name: 'New',
      ServerRelativeUrl: `${MEDIA}/New`,
      ItemCount: 0,
      Exists: true
    });
  });

  it.each([
    [
      'the collection of its parent',
      `${MEDIA_FOLDER}/folders/addUsingPath(decodedurl='New',overwrite=false)`,
      undefined
    ],
    ['the collection of the web', `web/folders/add('${MEDIA}/New')`, undefined],
    [
      'the collection of the web, by path',
      "web/folders/addUsingPath(decodedurl='HallwayMedia/New')",
      undefined
    ],
    ['a post to the web', 'web/folders', { ServerRelativeUrl: `${MEDIA}/New` }],
    ['AddSubFolderUsingPath', `${MEDIA_FOLDER}/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'New' } }],
    ['the root of its list', `${LIBRARY}/rootfolder/folders/add('New')`, undefined]
  ])('is added by %s', async (_, path, body) => {
    const { ben } = await filesTenant();
    const added = await ben.post(path, body);
    expect(added.status).toBeLessThan(300);
    expect((await ben.get(folderAt('New'))).json).toMatchObject({
      Name: 'New',
      ServerRelativeUrl: `${MEDIA}/New`
    });
  });

  it('is found by address, by id, by name and through its item', async () => {
    const { ben } = await filesTenant();
    const { json } = await ben.post(`${MEDIA_FOLDER}/folders/add('New')`);
    await ben.post(`${folderAt('New')}/folders/add('Inner')`);
    for (const address of [
      `web/GetFolderById('${String(json.UniqueId)}')`,
      `web/GetFolderByServerRelativeUrl('HallwayMedia/new/')`,
      `${MEDIA_FOLDER}/folders('New')`,
      `${MEDIA_FOLDER}/folders/getbyurl('New')`,
      `web/folders('HallwayMedia')/folders('New')`,
      `${LIBRARY}/rootfolder/folders('New')`,
      `${LIBRARY}/items(1)/folder`
    ]) {
      const found = await ben.get(address);
      expect([address, found.status, found.json.UniqueId]).toEqual([address, 200, json.UniqueId]);
    }
    const inner = await ben.get(`${LIBRARY}/items(1)/folder/folders('Inner')`);
    expect(inner.json.ServerRelativeUrl).toBe(`${MEDIA}/New/Inner`);
    const byId = await ben.get(`web/GetFolderById('${String(json.UniqueId)}')/folders('Inner')/parentfolder`);
    expect(byId.json.UniqueId).toBe(json.UniqueId);
  });

  it('holds files and folders of its own', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${folderAt('A')}/folders/add('B')`);
    await ben.post(`${folderAt('A/B')}/files/add(url='deep.txt')`, 'deep');
    expect((await ben.get(`${MEDIA_FOLDER}/folders('A')/folders('B')/files('deep.txt')/$value`)).text).toBe(
      'deep'
    );
    expect((await ben.get(`${folderAt('A')}/folders?$select=Name,ItemCount`)).json.value).toEqual([
      { Name: 'B', ItemCount: 1 }
    ]);
    expect((await ben.get(`${MEDIA_FOLDER}/files`)).json.value).toEqual([]);
    const nested = await ben.get(`${folderAt('A')}?$select=ItemCount&$expand=ListItemAllFields`);
    expect(nested.json.ItemCount).toBe(1);
  });

  it('that is there is answered as it is by add, and refused by path unless it may be', async () => {
    const { ben } = await filesTenant();
    const first = await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    expect((await ben.post(`${MEDIA_FOLDER}/folders/add('a')`)).json.UniqueId).toBe(first.json.UniqueId);
    const refused = await ben.post(`${MEDIA_FOLDER}/folders/addUsingPath(decodedurl='A',overwrite=false)`);
    expect([refused.status, refused.errorCode]).toEqual([
      400,
      '-2130575257, Microsoft.SharePoint.SPException'
    ]);
    const kept = await ben.post(`${MEDIA_FOLDER}/folders/addUsingPath(decodedurl='A',overwrite=true)`);
    expect(kept.json.UniqueId).toBe(first.json.UniqueId);
  });

  it('and a file cannot have one name', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('same')`);
    expect((await upload(ben, 'same', 'x', true)).status).toBe(400);
    await upload(ben, 'file');
    expect((await ben.post(`${MEDIA_FOLDER}/folders/add('file')`)).status).toBe(400);
  });

  it('that is not there is refused', async () => {
    const { ben } = await filesTenant();
    const notFound = refusal('-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
    for (const refused of [
      await ben.get(folderAt('none')),
      await ben.post(`${folderAt('none')}/folders/add('x')`),
      await ben.post(`web/folders/add('${MEDIA}/none/x')`),
      await ben.remove(folderAt('none')),
      await ben.get("web/GetFolderById('00000000-0000-0000-0000-000000000001')")
    ]) {
      expect([refused.status, refused.text]).toEqual([404, notFound]);
    }
  });

  it('is removed with everything in it', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${folderAt('A')}/folders/add('B')`);
    await ben.post(`${folderAt('A/B')}/files/add(url='deep.txt')`, 'deep');
    await upload(ben, 'stays.txt');
    expect((await ben.remove(folderAt('A'))).status).toBe(200);
    expect((await ben.get(fileAt('A/B/deep.txt'))).status).toBe(404);
    const items = await ben.get(`${LIBRARY}/items?$select=FileLeafRef`);
    expect(items.json.value).toEqual([{ FileLeafRef: 'stays.txt' }]);
  });

  it('is recycled as a whole, and can be made anew', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${folderAt('A')}/files/add(url='x.txt')`, 'x');
    expect(String((await ben.post(`${folderAt('A')}/recycle`)).json.value)).toMatch(/^[0-9a-f-]{36}$/);
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    expect((await ben.get(`${folderAt('A')}/files`)).json.value).toEqual([]);
  });

  it('stays whole when one file in it is checked out by somebody else', async () => {
    const { ben, cam } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${folderAt('A')}/files/add(url='1.txt')`, 'x');
    await ben.post(`${folderAt('A')}/files/add(url='2.txt')`, 'x');
    await ben.post(`${fileAt('A/2.txt')}/checkout`);
    expect((await cam.remove(folderAt('A'))).status).toBe(423);
    expect((await ben.get(`${folderAt('A')}/files?$select=Name`)).json.value).toHaveLength(2);
    expect((await ben.remove(folderAt('A'))).status).toBe(200);
  });

  it('of more than the threshold is not removed in one go', async () => {
    const { ben } = await filesTenant({ threshold: 2 });
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    for (const name of ['1', '2', '3']) await ben.post(`${folderAt('A')}/files/add(url='${name}')`, 'x');
    const refused = await ben.remove(folderAt('A'));
    expect([refused.status, refused.errorCode]).toEqual([
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'
    ]);
  });

  it('that is the root of a library has no item, and goes only with its library', async () => {
    const { ann, ben } = await filesTenant();
    expect((await ben.get(`${MEDIA_FOLDER}/listItemAllFields`)).text).toBe('{"odata.null":true}');
    const refused = await ann.remove(MEDIA_FOLDER);
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    expect((await ann.get(`${MEDIA_FOLDER}/parentfolder`)).status).toBe(501);
  });

  it('at the root of the web is that of a library the caller may see', async () => {
    const { ann, ben, vera } = await filesTenant();
    await ann.post('web/lists', { Title: 'Secret', BaseTemplate: 101 });
    await ann.post("web/lists/getByTitle('Secret')/breakroleinheritance(copyroleassignments=false)");
    const names = async (person: typeof ann): Promise<string[]> => {
      const { value } = (await person.get('web/folders')).json as { value: { Name: string }[] };
      return value.map(({ Name }) => Name);
    };
    expect(await names(ann)).toEqual(expect.arrayContaining(['HallwayMedia', 'Secret']));
    for (const person of [ben, vera]) {
      const seen = await names(person);
      expect(seen).toContain('HallwayMedia');
      expect(seen).not.toContain('Secret');
    }
  });
});

describe('the items of a library', () => {
  it('say what they are: name, place, kind', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${folderAt('A')}/files/add(url='a b.txt')`, 'x');
    const select = '$select=Id,FileLeafRef,FileRef,FileDirRef,FSObjType,FileSystemObjectType,EncodedAbsUrl';
    const items = await ben.get(`${LIBRARY}/items?${select}`);
    expect(items.json.value).toEqual([
      {
        ...{ Id: 1, ID: 1, FileLeafRef: 'A', FileRef: `${MEDIA}/A`, FileDirRef: MEDIA, FSObjType: '1' },
        ...{ FileSystemObjectType: 1, EncodedAbsUrl: `http://127.0.0.1:4780${MEDIA}/A` }
      },
      {
        ...{
          Id: 2,
          ID: 2,
          FileLeafRef: 'a b.txt',
          FileRef: `${MEDIA}/A/a b.txt`,
          FileDirRef: `${MEDIA}/A`,
          FSObjType: '0'
        },
        ...{ FileSystemObjectType: 0, EncodedAbsUrl: `http://127.0.0.1:4780${MEDIA}/A/a%20b.txt` }
      }
    ]);
  });

  it('hold their file or their folder when expanded, the other is null', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await upload(ben, 'a.txt', 'hello');
    const items = await ben.get(
      `${LIBRARY}/items?$select=File/Name,File/Length,Folder/Name&$expand=File,Folder`
    );
    expect(items.json.value).toEqual([
      { File: null, Folder: { Name: 'A' } },
      { File: { Name: 'a.txt', Length: '5' }, Folder: null }
    ]);
  });

  it('are filtered and found by name', async () => {
    const { ben } = await filesTenant();
    for (const name of ['a.txt', 'b.txt', 'ab.txt']) await upload(ben, name);
    const filtered = await ben.get(
      `${LIBRARY}/items?$select=FileLeafRef&$filter=startswith(FileLeafRef,'a')`
    );
    expect(filtered.json.value).toEqual([{ FileLeafRef: 'a.txt' }, { FileLeafRef: 'ab.txt' }]);
    const one = await ben.get(`${LIBRARY}/items?$select=Id&$filter=FileLeafRef eq 'B.TXT'`);
    expect(one.json.value).toEqual([{ Id: 2, ID: 2 }]);
  });

  it('are counted against the threshold when filtered by a name without an index', async () => {
    const { ben } = await filesTenant({ threshold: 2 });
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await upload(ben, name);
    const refused = await ben.get(`${LIBRARY}/items?$filter=FileLeafRef eq 'a.txt'`);
    expect([refused.status, refused.errorCode]).toEqual([
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'
    ]);
  });

  it('are reached from their file, in its own shape', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    const item = await ben.get(`${fileAt('a.txt')}/ListItemAllFields`);
    expect(item.json).toMatchObject({ Id: 1, FileSystemObjectType: 0, Title: null });
    const minimal = await ben.get(`${fileAt('a.txt')}/ListItemAllFields`, 'application/json');
    expect(minimal.json['odata.type']).toBe('SP.Data.HallwayMediaItem');
    const expanded = await ben.get(
      `${fileAt('a.txt')}?$select=Name,ListItemAllFields/Id&$expand=ListItemAllFields`
    );
    expect(expanded.json).toEqual({ Name: 'a.txt', ListItemAllFields: { Id: 1, ID: 1 } });
  });

  it('take their file with them when deleted', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    expect((await ben.remove(`${LIBRARY}/items(1)`)).status).toBe(200);
    expect((await ben.get(fileAt('a.txt'))).status).toBe(404);
    expect((await ben.get(`${MEDIA}/a.txt`)).status).toBe(404);
    expect((await upload(ben, 'a.txt')).status).toBe(200);
  });

  it('hold columns of their own, which a new version of the file keeps', async () => {
    const { ann, ben } = await filesTenant();
    await ann.post(`${LIBRARY}/fields`, { Title: 'Alt', FieldTypeKind: 2 });
    await upload(ben, 'a.txt', 'one');
    expect((await ben.merge(`${fileAt('a.txt')}/ListItemAllFields`, { Alt: 'words' })).status).toBe(501);
    expect((await ben.merge(`${LIBRARY}/items(1)`, { Alt: 'words' })).status).toBe(204);
    await upload(ben, 'a.txt', 'two', true);
    const item = await ben.get(`${LIBRARY}/items(1)?$select=Alt,OData__UIVersionString`);
    expect(item.json).toEqual({ Alt: 'words', OData__UIVersionString: '3.0' });
  });
});
