import { filesTenant, MEDIA, MEDIA_FOLDER } from './filesTenant';

const FOLDER = `web/GetFolderByServerRelativePath(decodedurl='${MEDIA}/New')`;

describe('deleteobject on a folder', () => {
  it('takes the folder and what is in it away for good', async () => {
    const { ben, vera } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('New')`);
    await ben.post(`${FOLDER}/files/add(url='a.txt',overwrite=true)`, 'hello');
    expect((await ben.post(`${FOLDER}/deleteobject`)).status).toBe(200);
    expect((await vera.get(FOLDER)).json.Exists ?? false).toBe(false);
    expect((await vera.get(`${FOLDER}/files`)).status).toBe(404);
    expect((await ben.get('web/recyclebin')).json.value ?? []).toEqual([]);
  });
});
