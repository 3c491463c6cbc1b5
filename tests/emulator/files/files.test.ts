import { ACCESS_DENIED, refusal } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, sendBytes, upload } from './filesTenant';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('adding a file', () => {
  it('answers the file with the keys SharePoint answers', async () => {
    const { ben } = await filesTenant();
    const added = await upload(ben, 'a.txt', 'hello');
    expect(added.status).toBe(200);
    expect(Object.keys(added.json)).toEqual([
      ...['CheckInComment', 'CheckOutType', 'ContentTag', 'CustomizedPageStatus', 'ETag', 'Exists'],
      ...['ExistsAllowThrowForPolicyFailures', 'ExistsWithException', 'IrmEnabled', 'Length', 'Level'],
      ...['LinkingUri', 'LinkingUrl', 'MajorVersion', 'MinorVersion', 'Name', 'ServerRelativeUrl'],
      ...['TimeCreated', 'TimeLastModified', 'Title', 'UIVersion', 'UIVersionLabel', 'UniqueId']
    ]);
    expect(added.json).toMatchObject({
      ...{ Name: 'a.txt', Length: '5', ServerRelativeUrl: `${MEDIA}/a.txt`, Exists: true, Level: 1 },
      ...{ MajorVersion: 1, MinorVersion: 0, UIVersion: 512, UIVersionLabel: '1.0', CheckOutType: 2 },
      ...{ TimeCreated: '2026-11-16T09:00:00Z', UniqueId: expect.stringMatching(GUID) as string }
    });
  });

  it('writes the ETag in braces and capitals, with the version after a comma', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.txt');
    const id = String(json.UniqueId).toUpperCase();
    expect(json.ETag).toBe(`"{${id}},1"`);
    expect(json.ContentTag).toBe(`{${id}},1,1`);
  });

  it('takes a whole address that begins with that of the folder', async () => {
    const { ben } = await filesTenant();
    const added = await ben.post(`${MEDIA_FOLDER}/files/add(url='${MEDIA}/whole.txt',overwrite=false)`, 'x');
    expect(added.json.Name).toBe('whole.txt');
  });

  it('refuses a name that is taken in the words SharePoint uses, and leaves the file as it was', async () => {
    const { ben, cam } = await filesTenant();
    await upload(ben, 'a.txt', 'mine');
    const again = await upload(cam, 'A.TXT', 'yours');
    expect(again.status).toBe(400);
    expect(again.text).toBe(
      refusal(
        '-2130575257, Microsoft.SharePoint.SPException',
        'A file with the name HallwayMedia/a.txt already exists. It was last modified by i:0#.f|membership|ben@contoso.example on 16 Nov 2026 09:00:00 -0000.'
      )
    );
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('mine');
  });

  it('overwrites when asked to: the same file, another version', async () => {
    const { ben, cam, clock } = await filesTenant();
    const first = await upload(ben, 'a.txt', 'one');
    clock.nowMs += 60_000;
    const second = await upload(cam, 'a.txt', 'two two', true);
    expect(second.json).toMatchObject({
      ...{
        UniqueId: first.json.UniqueId,
        Length: '7',
        UIVersionLabel: '2.0',
        TimeLastModified: '2026-11-16T09:01:00Z'
      },
      TimeCreated: '2026-11-16T09:00:00Z'
    });
    expect(second.json.ETag).not.toBe(first.json.ETag);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('two two');
  });

  it('takes names with percent and hash signs by path', async () => {
    const { ben } = await filesTenant();
    const added = await ben.post(
      `${MEDIA_FOLDER}/files/addusingpath(decodedurl='100%25 %23one.txt',overwrite=true)`,
      'x'
    );
    expect(added.json.ServerRelativeUrl).toBe(`${MEDIA}/100% #one.txt`);
    expect((await ben.get(fileAt('100%25 %23one.txt'))).json.Name).toBe('100% #one.txt');
  });

  it('keeps an apostrophe in a name', async () => {
    const { ben } = await filesTenant();
    const added = await upload(ben, "it''s.txt");
    expect(added.json.Name).toBe("it's.txt");
    expect((await ben.get(fileAt("it''s.txt"))).status).toBe(200);
  });

  it('refuses options it does not have, by name', async () => {
    const { ben } = await filesTenant();
    const unique = await ben.post(
      `${MEDIA_FOLDER}/files/addusingpath(decodedurl='a',EnsureUniqueFileName=true)`,
      ''
    );
    const hash = await ben.post(`${MEDIA_FOLDER}/files/addusingpath(decodedurl='a',XorHash='x')`, '');
    expect([unique.status, unique.errorText]).toEqual([
      501,
      'The emulator does not implement EnsureUniqueFileName.'
    ]);
    expect([hash.status, hash.errorText]).toEqual([501, 'The emulator does not implement XorHash.']);
  });

  it('refuses a folder that is not there', async () => {
    const { ben } = await filesTenant();
    const added = await ben.post(`web/GetFolderByServerRelativeUrl('${MEDIA}/none')/files/add(url='a')`, 'x');
    expect(added.status).toBe(404);
    expect(added.text).toBe(refusal('-2147024894, System.IO.FileNotFoundException', 'File Not Found.'));
  });

  it('puts no file into a list that is no library', async () => {
    const { ann } = await filesTenant();
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const added = await ann.post(
      "web/GetFolderByServerRelativeUrl('/sites/hallway/Lists/Notes')/files/add(url='a')",
      'x'
    );
    expect([added.status, added.errorCode]).toEqual([400, '-2147024809, System.ArgumentException']);
  });
});

describe('reading a file', () => {
  it('finds it by every address SharePoint has for it', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.txt');
    const id = String(json.UniqueId);
    for (const address of [
      `web/GetFileByServerRelativeUrl('${MEDIA}/a.txt')`,
      `web/getfilebyserverrelativepath(DecodedUrl='${MEDIA.toUpperCase()}/A.TXT')`,
      `web/GetFileById('${id}')`,
      `web/GetFileById(guid'${id}')`,
      `web/GetFileByUrl('http://127.0.0.1:4780${MEDIA}/a.txt')`,
      `web/GetFileByServerRelativeUrl('HallwayMedia/a.txt')`,
      `${MEDIA_FOLDER}/files('a.txt')`,
      `${MEDIA_FOLDER}/files/getbyurl('a.txt')`,
      `web/folders('HallwayMedia')/files('a.txt')`,
      `web/lists/getByTitle('HallwayMedia')/rootfolder/files('a.txt')`,
      `web/lists/getByTitle('HallwayMedia')/items(1)/file`,
      `web/GetFileByServerRelativePath(decodedurl=@f)?@f='${MEDIA}/a.txt'`
    ]) {
      const found = await ben.get(address);
      expect([address, found.status, found.json.UniqueId]).toEqual([address, 200, id]);
    }
  });

  it('shows it in all three modes', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    const minimal = await ben.get(fileAt('a.txt'), 'application/json');
    const path = `Web/GetFileByServerRelativePath(decodedurl='${MEDIA}/a.txt')`;
    expect(minimal.json).toMatchObject({
      ...{ 'odata.type': 'SP.File', 'odata.editLink': path, Name: 'a.txt' },
      'odata.metadata': 'http://127.0.0.1:4780/sites/hallway/_api/$metadata#SP.ApiData.Files/@Element'
    });
    const verbose = await ben.get(fileAt('a.txt'), 'application/json;odata=verbose');
    const { d } = verbose.json as { d: Record<string, unknown> };
    expect(d.__metadata).toMatchObject({ type: 'SP.File' });
    expect(Object.keys(d)).toEqual(expect.arrayContaining(['Author', 'ListItemAllFields', 'ModifiedBy']));
    expect((await ben.get(fileAt('a.txt'), 'application/json;odata=nometadata')).text).not.toContain('odata');
  });

  it('shows only what is selected, and who wrote it when that is expanded', async () => {
    const { ben, cam } = await filesTenant();
    await upload(ben, 'a.txt');
    await upload(cam, 'a.txt', 'again', true);
    const shown = await ben.get(
      `${fileAt('a.txt')}?$select=Name,Author/Title,ModifiedBy/Title&$expand=Author,ModifiedBy`
    );
    expect(shown.json).toEqual({
      Author: { Title: 'Ben Member' },
      ModifiedBy: { Title: 'Cam Member' },
      Name: 'a.txt'
    });
  });

  it('says in words which file is not there', async () => {
    const { ben } = await filesTenant();
    const missing = await ben.get(fileAt('none.txt'));
    expect(missing.status).toBe(404);
    expect(missing.text).toBe(
      refusal('-2130575338, Microsoft.SharePoint.SPException', `The file ${MEDIA}/none.txt does not exist.`)
    );
  });

  it('knows no file by an id nobody has, nor a folder as a file', async () => {
    const { ben } = await filesTenant();
    const folder = await ben.post(`${MEDIA_FOLDER}/folders/add('inner')`);
    const unknown = await ben.get("web/GetFileById('00000000-0000-0000-0000-000000000001')");
    expect([unknown.status, unknown.errorText]).toEqual([404, 'File Not Found.']);
    expect((await ben.get(`web/GetFileById('${String(folder.json.UniqueId)}')`)).status).toBe(404);
  });

  it('refuses the address of another site', async () => {
    const { ben } = await filesTenant();
    const other = await ben.get("web/GetFileByServerRelativeUrl('/sites/other/Docs/a.txt')");
    expect(other.status).toBe(400);
    expect(other.text).toBe(
      refusal(
        '-2147024809, System.ArgumentException',
        'Server relative urls must start with SPWeb.ServerRelativeUrl'
      )
    );
  });

  it('lists the files of a folder by name, without its folders', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'b.txt');
    await upload(ben, 'a.txt');
    await ben.post(`${MEDIA_FOLDER}/folders/add('folder')`);
    const all = await ben.get(`${MEDIA_FOLDER}/files?$select=Name`);
    expect(all.json.value).toEqual([{ Name: 'a.txt' }, { Name: 'b.txt' }]);
    const some = await ben.get(`${MEDIA_FOLDER}/files?$select=Name&$filter=startswith(Name,'b')`);
    expect(some.json.value).toEqual([{ Name: 'b.txt' }]);
  });

  it('refuses to list a folder that holds more than the threshold, and still finds each file in it', async () => {
    const { ben } = await filesTenant({ threshold: 3 });
    for (const name of ['a', 'b', 'c', 'd']) await upload(ben, `${name}.txt`);
    const listed = await ben.get(`${MEDIA_FOLDER}/files`);
    expect([listed.status, listed.errorCode]).toEqual([
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'
    ]);
    expect((await ben.get(fileAt('d.txt'))).status).toBe(200);
  });

  it('says nobody locks it', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    expect((await ben.get(`${fileAt('a.txt')}/lockedByUser`)).text).toBe('{"odata.null":true}');
  });
});

describe('the bytes of a file', () => {
  it('come back as they were sent, whatever they are', async () => {
    const tenant = await filesTenant();
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 256);
    await sendBytes(tenant, 'ben@contoso.example', { path: `${MEDIA_FOLDER}/files/add(url='x.bin')`, bytes });
    const read = await sendBytes(tenant, 'ben@contoso.example', {
      path: `${fileAt('x.bin')}/$value`,
      method: 'GET'
    });
    expect(read.headers.get('content-type')).toBe('application/octet-stream');
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.compare(Buffer.from(await read.arrayBuffer()), Buffer.from(bytes))).toBe(0);
  });

  it('are replaced by PUT, tunnelled or not, and answer 204 with the new ETag', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', 'one');
    const tunnelled = await ben.post(`${fileAt('a.txt')}/$value`, 'two', { 'x-http-method': 'PUT' });
    expect([tunnelled.status, tunnelled.text]).toEqual([204, '']);
    expect(tunnelled.headers.get('etag')).toMatch(/^"\{[0-9A-F-]{36}\},2"$/);
    const plain = await ben.send(`${fileAt('a.txt')}/$value`, { method: 'PUT', body: 'three' });
    expect(plain.headers.get('etag')).toMatch(/,3"$/);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('three');
  });

  it('are replaced by SaveBinaryStream', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', 'one');
    const saved = await ben.post(`${fileAt('a.txt')}/SaveBinaryStream`, 'streamed');
    expect([saved.status, saved.text]).toEqual([200, '{"odata.null":true}']);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('streamed');
  });

  it('stay as they are when If-Match names another version', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.txt', 'one');
    const headers = { 'x-http-method': 'PUT', 'if-match': `"{${String(json.UniqueId).toUpperCase()}},9"` };
    const refused = await ben.post(`${fileAt('a.txt')}/$value`, 'two', headers);
    expect([refused.status, refused.errorCode]).toEqual([
      412,
      '-1, Microsoft.SharePoint.Client.ClientServiceException'
    ]);
    expect(refused.errorText).toContain(`does not match the object's ETag value '${String(json.ETag)}'`);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('one');
  });

  it('are refused above 250 MB by what the sender says, before a byte is read', async () => {
    const { ben } = await filesTenant();
    const path = `${MEDIA_FOLDER}/files/add(url='big.bin')`;
    const refused = await ben.post(path, 'x', { 'content-length': String(250 * 1024 * 1024 + 1) });
    expect(refused.status).toBe(413);
    expect(refused.errorText).toBe(
      'The request message is too big. The server does not allow messages larger than 262144000 bytes.'
    );
    expect((await ben.get(fileAt('big.bin'))).status).toBe(404);
  });
});

describe('removing a file', () => {
  it('takes it and its item away', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    const removed = await ben.remove(fileAt('a.txt'));
    expect([removed.status, removed.text]).toEqual([200, '']);
    expect((await ben.get(fileAt('a.txt'))).status).toBe(404);
    expect((await ben.get("web/lists/getByTitle('HallwayMedia')/items")).json.value).toEqual([]);
  });

  it('frees its name for another, which is another file', async () => {
    const { ben } = await filesTenant();
    const first = await upload(ben, 'a.txt');
    await ben.remove(fileAt('a.txt'));
    const second = await upload(ben, 'a.txt');
    expect(second.status).toBe(200);
    expect(second.json.UniqueId).not.toBe(first.json.UniqueId);
  });

  it('answers the id of the recycle bin when recycled, and null when deleted as an object', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    await upload(ben, 'b.txt');
    const recycled = await ben.post(`${fileAt('a.txt')}/recycle`);
    expect(String(recycled.json.value)).toMatch(GUID);
    expect((await ben.post(`${fileAt('b.txt')}/deleteObject`)).text).toBe('{"odata.null":true}');
    expect((await ben.get(`${MEDIA_FOLDER}/files`)).json.value).toEqual([]);
  });

  it('takes the ETag it must match among the parameters', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.txt');
    const path = `${fileAt('a.txt')}/deleteWithParameters`;
    const wrong = await ben.post(path, { parameters: { BypassSharedLock: true, ETagMatch: '"other,1"' } });
    expect(wrong.status).toBe(412);
    expect((await ben.post(path, { parameters: { ETagMatch: json.ETag } })).status).toBe(200);
    expect((await ben.get(fileAt('a.txt'))).status).toBe(404);
  });
});

describe('checking a file out', () => {
  it('keeps others from writing until it is checked in', async () => {
    const { ben, cam } = await filesTenant();
    await upload(ben, 'a.txt', 'one');
    await ben.post(`${fileAt('a.txt')}/checkout`);
    expect((await cam.get(fileAt('a.txt'))).json).toMatchObject({ CheckOutType: 0, Level: 255 });
    for (const refused of [
      await upload(cam, 'a.txt', 'two', true),
      await cam.post(`${fileAt('a.txt')}/$value`, 'two', { 'x-http-method': 'PUT' }),
      await cam.remove(fileAt('a.txt')),
      await cam.post(`${fileAt('a.txt')}/checkout`)
    ]) {
      expect([refused.status, refused.errorCode]).toEqual([
        423,
        '-2147018894, Microsoft.SharePoint.SPFileLockException'
      ]);
      expect(refused.errorText).toBe(
        `The file "http://127.0.0.1:4780${MEDIA}/a.txt" is checked out for editing by i:0#.f|membership|ben@contoso.example.`
      );
    }
    await ben.post(`${fileAt('a.txt')}/checkin(comment='done',checkintype=1)`);
    expect((await cam.get(fileAt('a.txt'))).json).toMatchObject({ CheckOutType: 2, CheckInComment: 'done' });
    expect((await upload(cam, 'a.txt', 'two', true)).status).toBe(200);
  });

  it('is undone by who did it, or by whoever may override it, and by nobody else', async () => {
    const { ann, ben, cam } = await filesTenant();
    await upload(ben, 'a.txt');
    await ben.post(`${fileAt('a.txt')}/checkout`);
    expect((await cam.post(`${fileAt('a.txt')}/undocheckout`)).status).toBe(423);
    expect((await ann.post(`${fileAt('a.txt')}/undocheckout`)).status).toBe(200);
    expect((await cam.post(`${fileAt('a.txt')}/checkout`)).status).toBe(200);
  });

  it('says when there is nothing to check in', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    const refused = await ben.post(`${fileAt('a.txt')}/checkin(comment='',checkintype=0)`);
    expect([refused.status, refused.errorText]).toEqual([
      400,
      `The file "http://127.0.0.1:4780${MEDIA}/a.txt" is not checked out.`
    ]);
  });

  it('shows by whom, and refuses a comment that is too long', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    await ben.post(`${fileAt('a.txt')}/checkout`);
    const shown = await ben.get(`${fileAt('a.txt')}?$select=CheckedOutByUser/Title&$expand=CheckedOutByUser`);
    expect(shown.json).toEqual({ CheckedOutByUser: { Title: 'Ben Member' } });
    expect(
      (await ben.post(`${fileAt('a.txt')}/checkin(comment='${'x'.repeat(1024)}',checkintype=1)`)).status
    ).toBe(400);
  });

  it('is not for who may only read', async () => {
    const { ben, vera } = await filesTenant();
    await upload(ben, 'a.txt');
    expect((await vera.post(`${fileAt('a.txt')}/checkout`)).text).toBe(ACCESS_DENIED);
  });
});
