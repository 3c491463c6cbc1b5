import { ACCESS_DENIED } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from './filesTenant';

const LIBRARY = "web/lists/getByTitle('HallwayMedia')";

describe('renaming by the item', () => {
  it('gives the file another name and leaves the rest as it is', async () => {
    const { ben } = await filesTenant();
    const before = await upload(ben, 'a.txt', 'hello');
    const renamed = await ben.merge(`${LIBRARY}/items(1)`, { FileLeafRef: 'b.txt' });
    expect([renamed.status, renamed.text]).toEqual([204, '']);
    expect((await ben.get(fileAt('a.txt'))).status).toBe(404);
    expect((await ben.get(fileAt('b.txt'))).json).toMatchObject({
      UniqueId: before.json.UniqueId,
      Name: 'b.txt'
    });
    expect((await ben.get(`${MEDIA}/b.txt`)).text).toBe('hello');
    const item = await ben.get(`${LIBRARY}/items(1)?$select=FileLeafRef,FileRef`);
    expect(item.json).toEqual({ FileLeafRef: 'b.txt', FileRef: `${MEDIA}/b.txt` });
  });

  it('takes what is in a folder with it, at any depth', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${MEDIA_FOLDER}/folders('A')/folders/add('B')`);
    await ben.post(`${MEDIA_FOLDER}/folders('A')/folders('B')/files/add(url='deep.txt')`, 'deep');
    await ben.merge(`${LIBRARY}/items(1)`, { FileLeafRef: 'Z' });
    expect((await ben.get(`${MEDIA}/Z/B/deep.txt`)).text).toBe('deep');
    expect((await ben.get(`${MEDIA}/A/B/deep.txt`)).status).toBe(404);
    const deep = await ben.get(`${LIBRARY}/items(3)?$select=FileRef,FileDirRef,OData__UIVersionString`);
    expect(deep.json).toEqual({
      ...{ FileRef: `${MEDIA}/Z/B/deep.txt`, FileDirRef: `${MEDIA}/Z/B`, OData__UIVersionString: '1.0' }
    });
  });

  it('refuses a name that is taken or none, and changes nothing then', async () => {
    const { ann, ben } = await filesTenant();
    await ann.post(`${LIBRARY}/fields`, { Title: 'Alt', FieldTypeKind: 2 });
    await upload(ben, 'a.txt');
    await upload(ben, 'b.txt');
    const taken = await ben.merge(`${LIBRARY}/items(1)`, { FileLeafRef: 'B.txt', Alt: 'x' });
    expect([taken.status, taken.errorCode]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
    const none = await ben.merge(`${LIBRARY}/items(1)`, { FileLeafRef: '../x', Alt: 'x' });
    expect([none.status, none.errorCode]).toEqual([400, '-2130575245, Microsoft.SharePoint.SPException']);
    expect((await ben.get(`${LIBRARY}/items(1)?$select=Alt,FileLeafRef`)).json).toEqual({
      ...{ Alt: null, FileLeafRef: 'a.txt' }
    });
  });

  it('waits for whoever has checked the file out', async () => {
    const { ben, cam } = await filesTenant();
    await upload(ben, 'a.txt');
    await ben.post(`${fileAt('a.txt')}/checkout`);
    expect((await cam.merge(`${LIBRARY}/items(1)`, { FileLeafRef: 'b.txt' })).status).toBe(423);
    expect((await ben.merge(`${LIBRARY}/items(1)`, { FileLeafRef: 'b.txt' })).status).toBe(204);
  });

  it('is not for who may not edit, and no column of a list', async () => {
    const { ann, ben, vera } = await filesTenant();
    await upload(ben, 'a.txt');
    expect((await vera.merge(`${LIBRARY}/items(1)`, { FileLeafRef: 'b.txt' })).text).toBe(ACCESS_DENIED);
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    await ann.post("web/lists/getByTitle('Notes')/items", { Title: 'x' });
    expect((await ann.merge("web/lists/getByTitle('Notes')/items(1)", { FileLeafRef: 'b' })).status).toBe(
      400
    );
  });
});

describe('deleting by the item', () => {
  it('takes what is in a folder with it', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${MEDIA_FOLDER}/folders('A')/files/add(url='x.txt')`, 'x');
    expect((await ben.remove(`${LIBRARY}/items(1)`)).status).toBe(200);
    expect((await ben.get(`${MEDIA}/A/x.txt`)).status).toBe(404);
    expect((await ben.get(`${LIBRARY}/items`)).json.value).toEqual([]);
  });

  it('waits for whoever has checked it or something in it out', async () => {
    const { ben, cam } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await ben.post(`${MEDIA_FOLDER}/folders('A')/files/add(url='x.txt')`, 'x');
    await ben.post(`${fileAt('A/x.txt')}/checkout`);
    for (const item of [1, 2]) {
      expect((await cam.remove(`${LIBRARY}/items(${item})`)).status).toBe(423);
      expect((await cam.post(`${LIBRARY}/items(${item})/recycle`)).status).toBe(423);
    }
    expect((await ben.get(`${MEDIA}/A/x.txt`)).text).toBe('x');
  });

  it('keeps a member from removing a folder that holds the files of another under WriteSecurity 2', async () => {
    const { ann, ben, cam } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    await cam.post(`${MEDIA_FOLDER}/folders('A')/files/add(url='x.txt')`, 'x');
    await ann.merge(LIBRARY, { WriteSecurity: 2 });
    const folder = `${MEDIA_FOLDER}/folders('A')`;
    for (const refused of [
      await ben.remove(folder),
      await ben.post(`${folder}/recycle`),
      await ben.remove(`${LIBRARY}/items(1)`),
      await ben.post(`${LIBRARY}/items(1)/recycle`)
    ]) {
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
    expect((await cam.get(`${MEDIA}/A/x.txt`)).text).toBe('x');
  });

  it('frees what the file took of the quota, recycling does not until the bin is emptied', async () => {
    const { ann, ben } = await filesTenant({ siteQuotaMegabytes: 1, recycleBinDeletesAtOnce: true });
    const big = 'x'.repeat(700_000);
    await upload(ben, 'a.bin', big);
    await ben.remove(`${LIBRARY}/items(1)`);
    expect((await upload(ben, 'b.bin', big)).status).toBe(200);
    await ben.post(`${fileAt('b.bin')}/recycle`);
    expect((await upload(ben, 'c.bin', big)).status).toBe(507);
    await ann.post('web/recyclebin/deleteall');
    await ann.post('site/recyclebin/deleteall');
    expect((await upload(ben, 'c.bin', big)).status).toBe(200);
  });
});

describe('a file in the recycle bin', () => {
  it('comes back whole: id, bytes and place', async () => {
    const { ben } = await filesTenant();
    const before = await upload(ben, 'a.txt', 'hello');
    const id = String((await ben.post(`${fileAt('a.txt')}/recycle`)).json.value);
    expect((await ben.get(`${MEDIA}/a.txt`)).status).toBe(404);
    expect((await ben.post(`web/recyclebin('${id}')/restore`)).status).toBe(200);
    expect((await ben.get(`${MEDIA}/a.txt`)).text).toBe('hello');
    expect((await ben.get(fileAt('a.txt'))).json.UniqueId).toBe(before.json.UniqueId);
  });

  it('brings the attachments of its item back too', async () => {
    const { ann, ben } = await filesTenant();
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const notes = "web/lists/getByTitle('Notes')/items";
    await ben.post(notes, { Title: 'x' });
    await ben.post(`${notes}(1)/AttachmentFiles/add(FileName='a.txt')`, 'attached');
    const id = String((await ben.post(`${notes}(1)/recycle`)).json.value);
    expect((await ben.get('/sites/hallway/Lists/Notes/Attachments/1/a.txt')).status).toBe(404);
    await ben.post(`web/recyclebin('${id}')/restore`);
    expect((await ben.get('/sites/hallway/Lists/Notes/Attachments/1/a.txt')).text).toBe('attached');
  });
});
