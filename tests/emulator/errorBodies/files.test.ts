import { refusal } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from '../files/filesTenant';

describe('what the fact sheets quote about files', () => {
  it('B: a missing file is 404 -2130575338, Microsoft.SharePoint.SPException', async () => {
    const { ben } = await filesTenant();
    const missing = await ben.get(fileAt('none.txt'));
    expect([missing.status, missing.text]).toEqual([
      404,
      refusal('-2130575338, Microsoft.SharePoint.SPException', `The file ${MEDIA}/none.txt does not exist.`)
    ]);
  });

  it('F21: a locked file is 423 -2147018894, Microsoft.SharePoint.SPFileLockException', async () => {
    const { ben, cam } = await filesTenant();
    await upload(ben, 'a.txt');
    await ben.post(`${fileAt('a.txt')}/checkout`);
    const locked = await upload(cam, 'a.txt', 'x', true);
    expect([locked.status, locked.errorCode]).toEqual([
      423,
      '-2147018894, Microsoft.SharePoint.SPFileLockException'
    ]);
  });

  it('F22: a site that is full is 507', async () => {
    const { ben } = await filesTenant({ siteQuotaMegabytes: 1 });
    expect((await upload(ben, 'a.bin', 'x'.repeat(1_100_000))).status).toBe(507);
  });

  it('F23: a body above the limit is 413, verbose as well', async () => {
    const { ben } = await filesTenant();
    const headers = { 'content-length': '262144001', accept: 'application/json;odata=verbose' };
    const refused = await ben.post(`${MEDIA_FOLDER}/files/add(url='a')`, 'x', headers);
    expect([refused.status, refused.json]).toEqual([
      413,
      {
        error: {
          code: '-2130575228, Microsoft.SharePoint.SPException',
          message: {
            lang: 'en-US',
            value:
              'The request message is too big. The server does not allow messages larger than 262144000 bytes.'
          }
        }
      }
    ]);
  });
});
