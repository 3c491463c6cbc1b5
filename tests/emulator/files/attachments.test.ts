import {
  ACCESS_DENIED,
  type Answer,
  NOTES,
  type Person,
  refusal,
  testTenant,
  type TestTenant
} from '../rest/testTenant';
import { addNotesList, BEN } from '../rest/testTenant';
import { sendBytes } from './filesTenant';

const FILES = `${NOTES}/items(1)/AttachmentFiles`;

async function withNote(): Promise<TestTenant> {
  const tenant = await testTenant();
  await addNotesList(tenant.ann);
  await tenant.ben.post(`${NOTES}/items`, { Title: 'Note' });
  return tenant;
}

function attach(person: Person, name: string, text = name): Promise<Answer> {
  return person.post(`${FILES}/add(FileName='${name}')`, text);
}

describe('attachments', () => {
  it('are added with the shape SharePoint answers', async () => {
    const { ben } = await withNote();
    const added = await attach(ben, 'a.txt');
    expect(added.status).toBe(200);
    expect(added.json).toEqual({
      FileName: 'a.txt',
      FileNameAsPath: { DecodedUrl: 'a.txt' },
      ServerRelativePath: { DecodedUrl: '/sites/hallway/Lists/Notes/Attachments/1/a.txt' },
      ServerRelativeUrl: '/sites/hallway/Lists/Notes/Attachments/1/a.txt'
    });
  });

  it('change the ETag, Modified and Attachments of their item', async () => {
    const { ben, cam, clock } = await withNote();
    const before = await ben.get(`${NOTES}/items(1)`);
    clock.nowMs += 60_000;
    await attach(cam, 'a.txt');
    const after = await ben.get(`${NOTES}/items(1)`);
    expect(before.json).toMatchObject({ Attachments: false, Modified: '2026-11-16T09:00:00Z' });
    expect(after.json).toMatchObject({ Attachments: true, Modified: '2026-11-16T09:01:00Z' });
    expect(after.json.EditorId).not.toBe(before.json.EditorId);
    expect(before.headers.get('etag')).toMatch(/,1"$/);
    expect(after.headers.get('etag')).toMatch(/,2"$/);
    const stale = await ben.merge(`${NOTES}/items(1)`, { Title: 'x' }, before.headers.get('etag') ?? '');
    expect(stale.status).toBe(412);
  });

  it('are listed, found by name in every spelling, and read', async () => {
    const { ben } = await withNote();
    await attach(ben, 'b.txt', 'B');
    await attach(ben, 'a.txt', 'A');
    const listed = await ben.get(`${FILES}?$select=FileName`);
    expect(listed.json.value).toEqual([{ FileName: 'a.txt' }, { FileName: 'b.txt' }]);
    for (const address of [
      "('a.txt')",
      "/getByFileName('A.TXT')",
      "/getByFileNameAsPath(decodedurl='a.txt')"
    ]) {
      expect((await ben.get(FILES + address)).json.FileName).toBe('a.txt');
      expect((await ben.get(`${FILES}${address}/$value`)).text).toBe('A');
    }
  });

  it('come with their item when expanded', async () => {
    const { ben } = await withNote();
    await attach(ben, 'a.txt');
    const item = await ben.get(
      `${NOTES}/items?$select=Title,AttachmentFiles/FileName&$expand=AttachmentFiles`
    );
    expect(item.json.value).toEqual([{ Title: 'Note', AttachmentFiles: [{ FileName: 'a.txt' }] }]);
  });

  it('are shown in all three modes', async () => {
    const { ben } = await withNote();
    await attach(ben, 'a.txt');
    const minimal = await ben.get(`${FILES}('a.txt')`, 'application/json');
    expect(minimal.json).toMatchObject({ 'odata.type': 'SP.Attachment', FileName: 'a.txt' });
    expect(String(minimal.json['odata.editLink'])).toMatch(/\/Items\(1\)\/AttachmentFiles\('a\.txt'\)$/);
    const verbose = await ben.get(FILES, 'application/json;odata=verbose');
    expect(verbose.json).toMatchObject({
      d: { results: [{ __metadata: { type: 'SP.Attachment' }, FileName: 'a.txt' }] }
    });
  });

  it('keep bytes as they are', async () => {
    const tenant = await withNote();
    const bytes = Uint8Array.from({ length: 512 }, (_, at) => 255 - (at % 256));
    await sendBytes(tenant, BEN, { path: `${FILES}/addUsingPath(decodedurl='x.bin')`, bytes });
    const read = await sendBytes(tenant, BEN, { path: `${FILES}('x.bin')/$value`, method: 'GET' });
    expect(Buffer.compare(Buffer.from(await read.arrayBuffer()), Buffer.from(bytes))).toBe(0);
  });

  it('can be fetched by their own address', async () => {
    const { ben, nobody } = await withNote();
    await attach(ben, 'a.txt', 'hello');
    const got = await ben.get('/sites/hallway/Lists/Notes/Attachments/1/a.txt');
    expect([got.status, got.text, got.headers.get('content-type')]).toEqual([200, 'hello', 'text/plain']);
    expect((await ben.get('/sites/hallway/Lists/Notes/Attachments/2/a.txt')).status).toBe(404);
    expect((await ben.get('/sites/hallway/Lists/Notes/Attachments/1/b.txt')).status).toBe(404);
    expect((await nobody.get('/sites/hallway/Lists/Notes/Attachments/1/a.txt')).status).toBe(302);
  });

  it('are not added twice under one name', async () => {
    const { ben } = await withNote();
    await attach(ben, 'a.txt', 'first');
    const again = await attach(ben, 'A.TXT', 'second');
    expect(again.status).toBe(400);
    expect(again.errorCode).toBe('-2130575257, Microsoft.SharePoint.SPException');
    expect(again.errorText).toMatch(/^The specified name is already in use\.\n\n/);
    expect((await ben.get(`${FILES}('a.txt')/$value`)).text).toBe('first');
  });

  it('are replaced by PUT and by SaveBinaryStream', async () => {
    const { ben } = await withNote();
    await attach(ben, 'a.txt', 'one');
    const put = await ben.post(`${FILES}('a.txt')/$value`, 'two', { 'x-http-method': 'PUT' });
    expect(put.status).toBe(204);
    expect((await ben.get(`${FILES}('a.txt')/$value`)).text).toBe('two');
    expect((await ben.post(`${FILES}('a.txt')/SaveBinaryStream`, 'three')).text).toBe('{"odata.null":true}');
    expect((await ben.get(`${FILES}('a.txt')/$value`)).text).toBe('three');
  });

  it.each([
    ['DELETE', (person: Person) => person.remove(`${FILES}('a.txt')`)],
    ['deleteObject', (person: Person) => person.post(`${FILES}('a.txt')/deleteObject`)],
    ['recycleObject', (person: Person) => person.post(`${FILES}('a.txt')/recycleObject`)],
    ['recycleObject as PnPjs sends it', (person: Person) => person.remove(`${FILES}('a.txt')/recycleObject`)]
  ])('are removed by %s, and their item says so', async (_, remove) => {
    const { ben } = await withNote();
    await attach(ben, 'a.txt');
    expect((await remove(ben)).status).toBe(200);
    expect((await ben.get(FILES)).json.value).toEqual([]);
    expect((await ben.get(`${NOTES}/items(1)`)).json.Attachments).toBe(false);
  });

  it('that are not there are refused in one body', async () => {
    const { ben } = await withNote();
    for (const refused of [
      await ben.get(`${FILES}('none.txt')`),
      await ben.get(`${FILES}('none.txt')/$value`),
      await ben.remove(`${FILES}('none.txt')`),
      await ben.post(`${FILES}('none.txt')/$value`, 'x', { 'x-http-method': 'PUT' })
    ]) {
      expect(refused.status).toBe(404);
      expect(refused.text).toBe(refusal('-2147024894, System.IO.FileNotFoundException', 'File Not Found.'));
    }
  });

  it('need an item', async () => {
    const { ben } = await withNote();
    const refused = await ben.post(`${NOTES}/items(9)/AttachmentFiles/add(FileName='a')`, 'x');
    expect([refused.status, refused.errorCode]).toEqual([404, '-2130575338, System.ArgumentException']);
  });

  it('are refused where the list has them turned off', async () => {
    const { ann, ben } = await withNote();
    await ann.merge(NOTES, { EnableAttachments: false });
    const refused = await attach(ben, 'a.txt');
    expect(refused.text).toBe(
      refusal('-2146232832, Microsoft.SharePoint.SPException', 'Attachments are disabled for this list.')
    );
    expect((await ben.get(`${NOTES}/items(1)`)).json.Attachments).toBe(false);
  });

  it('are refused above 250 MB by what the sender says', async () => {
    const { ben } = await withNote();
    const refused = await ben.post(`${FILES}/add(FileName='a')`, 'x', { 'content-length': '262144001' });
    expect([refused.status, refused.errorCode]).toEqual([
      413,
      '-2130575228, Microsoft.SharePoint.SPException'
    ]);
    expect((await ben.get(FILES)).json.value).toEqual([]);
  });

  it.each(['a:b.txt', 'a*.txt', 'a?.txt', '<a>.txt', 'a|b', 'CON', '.lock', '_vti_x', '..', ' a.txt'])(
    'take no name a file may not have: %s',
    async name => {
      const { ben } = await withNote();
      const refused = await ben.post(`${FILES}/addUsingPath(decodedurl='${encodeURIComponent(name)}')`, 'x');
      expect([refused.status, refused.errorCode]).toEqual([
        400,
        '-2130575245, Microsoft.SharePoint.SPException'
      ]);
    }
  );
});

describe('attachments and rights', () => {
  it('are not for readers to change', async () => {
    const { ben, vera } = await withNote();
    await attach(ben, 'a.txt');
    expect((await vera.get(`${FILES}('a.txt')/$value`)).text).toBe('a.txt');
    for (const refused of [
      await attach(vera, 'b.txt'),
      await vera.post(`${FILES}('a.txt')/$value`, 'x', { 'x-http-method': 'PUT' }),
      await vera.remove(`${FILES}('a.txt')`),
      await vera.post(`${FILES}('a.txt')/recycleObject`)
    ]) {
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
  });

  it('follow WriteSecurity: nobody touches those of another, save who overrides list behaviours', async () => {
    const { ann, ben, cam } = await withNote();
    await attach(ben, 'a.txt');
    await ann.merge(NOTES, { WriteSecurity: 2 });
    for (const refused of [
      await attach(cam, 'b.txt'),
      await cam.post(`${FILES}('a.txt')/$value`, 'x', { 'x-http-method': 'PUT' }),
      await cam.remove(`${FILES}('a.txt')`)
    ]) {
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
    expect((await attach(ben, 'own.txt')).status).toBe(200);
    expect((await attach(ann, 'owner.txt')).status).toBe(200);
  });

  it('follow ReadSecurity: those of another are not there, by any address', async () => {
    const tenant = await testTenant();
    const { ann, ben, cam } = tenant;
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    await ann.merge(NOTES, { ReadSecurity: 2 });
    await ben.post(`${NOTES}/items`, { Title: 'Secret' });
    await attach(ben, 'a.txt', 'secret');
    for (const refused of [
      await cam.get(FILES),
      await cam.get(`${FILES}('a.txt')`),
      await cam.get(`${FILES}('a.txt')/$value`),
      await cam.get('/sites/hallway/Lists/Notes/Attachments/1/a.txt'),
      await attach(cam, 'b.txt')
    ]) {
      expect(refused.status).toBe(404);
      expect(refused.text).not.toContain('secret');
    }
    expect((await ann.get('/sites/hallway/Lists/Notes/Attachments/1/a.txt')).text).toBe('secret');
  });
});
