import { ACCESS_DENIED, type Answer, BEN, type Person } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA_FOLDER, sendBytes, upload } from './filesTenant';

const ID = '11111111-2222-4333-8444-555555555555';
const OTHER = '99999999-2222-4333-8444-555555555555';

function part(person: Person, step: string, text: string, offset?: number): Promise<Answer> {
  const at = offset === undefined ? '' : `,fileOffset=${offset}`;
  return person.post(`${fileAt('a.bin')}/${step}(uploadId=guid'${ID}'${at})`, text);
}

describe('an upload in parts', () => {
  it('answers after each part how much there is, as text, and the file at the end', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.bin', '');
    expect((await part(ben, 'StartUpload', 'abc')).json).toEqual({ value: '3' });
    expect((await part(ben, 'ContinueUpload', 'defg', 3)).json).toEqual({ value: '7' });
    const finished = await part(ben, 'FinishUpload', 'hi', 7);
    expect([finished.status, finished.json.Length, finished.json.UIVersionLabel]).toEqual([200, '9', '2.0']);
    expect((await ben.get(`${fileAt('a.bin')}/$value`)).text).toBe('abcdefghi');
  });

  it('names its answer in verbose mode', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.bin', '');
    const path = `${fileAt('a.bin')}/StartUpload(uploadId=guid'${ID}')`;
    const started = await ben.post(path, 'abc', { accept: 'application/json;odata=verbose' });
    expect(started.json).toEqual({ d: { StartUpload: '3' } });
  });

  it('leaves the file as it was until the last part has come', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.bin', 'before');
    await part(ben, 'StartUpload', 'after');
    await part(ben, 'ContinueUpload', 'wards', 5);
    expect((await ben.get(`${fileAt('a.bin')}/$value`)).text).toBe('before');
    await part(ben, 'FinishUpload', '', 10);
    expect((await ben.get(`${fileAt('a.bin')}/$value`)).text).toBe('afterwards');
  });

  it('is forgotten when cancelled', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.bin', 'before');
    await part(ben, 'StartUpload', 'after');
    expect((await part(ben, 'CancelUpload', '')).text).toBe('{"odata.null":true}');
    expect((await part(ben, 'FinishUpload', '', 5)).status).toBe(400);
    expect((await ben.get(`${fileAt('a.bin')}/$value`)).text).toBe('before');
  });

  it('refuses a part at another place, twice, or late, and goes on where it was', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.bin', '');
    await part(ben, 'StartUpload', 'abc');
    for (const refused of [
      await part(ben, 'StartUpload', 'abc'),
      await part(ben, 'ContinueUpload', 'x', 2),
      await part(ben, 'ContinueUpload', 'x', 4),
      await part(ben, 'ContinueUpload', 'x'),
      await part(ben, 'FinishUpload', 'x', 99)
    ]) {
      expect([refused.status, refused.errorCode]).toEqual([400, '-2147024809, System.ArgumentException']);
    }
    await part(ben, 'ContinueUpload', 'def', 3);
    expect((await part(ben, 'ContinueUpload', 'def', 3)).status).toBe(400);
    expect((await part(ben, 'FinishUpload', '', 6)).json.Length).toBe('6');
  });

  it('belongs to who began it', async () => {
    const { ben, cam, vera } = await filesTenant();
    await upload(ben, 'a.bin', 'before');
    await part(ben, 'StartUpload', 'abc');
    expect((await part(cam, 'ContinueUpload', 'evil', 3)).status).toBe(400);
    expect((await part(cam, 'CancelUpload', '')).status).toBe(400);
    expect((await part(vera, 'StartUpload', 'x')).text).toBe(ACCESS_DENIED);
    expect((await part(ben, 'FinishUpload', 'd', 3)).json.Length).toBe('4');
  });

  it('needs an id that is one, and a file that is there', async () => {
    const { ben } = await filesTenant();
    expect((await part(ben, 'StartUpload', 'x')).status).toBe(404);
    await upload(ben, 'a.bin', '');
    expect((await ben.post(`${fileAt('a.bin')}/StartUpload(uploadId=guid'nonsense')`, 'x')).status).toBe(400);
    expect((await ben.post(`${fileAt('a.bin')}/StartUpload()`, 'x')).status).toBe(400);
  });

  it('can be one of several at once, of one file and of two', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.bin', '');
    await upload(ben, 'b.bin', '');
    await part(ben, 'StartUpload', 'one');
    await ben.post(`${fileAt('a.bin')}/StartUpload(uploadId=guid'${OTHER}')`, 'two');
    await ben.post(`${fileAt('b.bin')}/StartUpload(uploadId=guid'${ID}')`, 'three');
    await part(ben, 'FinishUpload', '!', 3);
    expect((await ben.get(`${fileAt('a.bin')}/$value`)).text).toBe('one!');
    await ben.post(`${fileAt('a.bin')}/FinishUpload(uploadId=guid'${OTHER}',fileOffset=3)`, '?');
    expect((await ben.get(`${fileAt('a.bin')}/$value`)).text).toBe('two?');
    await ben.post(`${fileAt('b.bin')}/FinishUpload(uploadId=guid'${ID}',fileOffset=5)`, '.');
    expect((await ben.get(`${fileAt('b.bin')}/$value`)).text).toBe('three.');
  });

  it('is kept from finishing by whoever has checked the file out meanwhile', async () => {
    const { ben, cam } = await filesTenant();
    await upload(ben, 'a.bin', 'before');
    await part(ben, 'StartUpload', 'abc');
    await cam.post(`${fileAt('a.bin')}/checkout`);
    expect((await part(ben, 'FinishUpload', '', 3)).status).toBe(423);
    await cam.post(`${fileAt('a.bin')}/undocheckout`);
    expect((await part(ben, 'FinishUpload', '', 3)).status).toBe(200);
  });

  it('carries many megabytes, byte for byte', async () => {
    const tenant = await filesTenant();
    await upload(tenant.ben, 'a.bin', '');
    const chunk = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 31) % 256);
    const send = (step: string, offset: string): Promise<Response> =>
      sendBytes(tenant, BEN, {
        path: `${fileAt('a.bin')}/${step}(uploadId=guid'${ID}'${offset})`,
        bytes: chunk
      });
    await send('StartUpload', '');
    await send('ContinueUpload', ',fileOffset=3000001');
    const finished = await send('FinishUpload', ',fileOffset=6000002');
    expect(await finished.json()).toMatchObject({ Length: '9000003' });
    const headers = { range: 'bytes=3000000-3000002' };
    const read = await sendBytes(tenant, BEN, {
      path: '/sites/hallway/HallwayMedia/a.bin',
      method: 'GET',
      headers
    });
    expect([...new Uint8Array(await read.arrayBuffer())]).toEqual([chunk[3_000_000], chunk[0], chunk[1]]);
  });
});

describe('a site with a quota', () => {
  it('refuses what would not fit, and takes it once there is room', async () => {
    const { ben } = await filesTenant({ siteQuotaMegabytes: 1 });
    await upload(ben, 'a.bin', 'x'.repeat(700_000));
    const refused = await upload(ben, 'b.bin', 'x'.repeat(700_000));
    expect([refused.status, refused.errorCode]).toEqual([
      507,
      '-2147024784, Microsoft.SharePoint.SPException'
    ]);
    expect(refused.errorText).toMatch(/^This site has exceeded its maximum file storage limit\./);
    expect((await ben.get(fileAt('b.bin'))).status).toBe(404);
    await ben.remove(fileAt('a.bin'));
    expect((await upload(ben, 'b.bin', 'x'.repeat(700_000))).status).toBe(200);
  });

  it('counts parts, copies and attachments too', async () => {
    const { ann, ben } = await filesTenant({ siteQuotaMegabytes: 1 });
    await upload(ben, 'a.bin', 'x'.repeat(600_000));
    await part(ben, 'StartUpload', 'x'.repeat(300_000));
    expect((await part(ben, 'ContinueUpload', 'x'.repeat(300_000), 300_000)).status).toBe(507);
    expect(
      (await ben.post(`${fileAt('a.bin')}/copyTo(strnewurl='/sites/hallway/HallwayMedia/c.bin')`)).status
    ).toBe(507);
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    await ben.post("web/lists/getByTitle('Notes')/items", { Title: 'x' });
    const attached = "web/lists/getByTitle('Notes')/items(1)/AttachmentFiles/add(FileName='a')";
    expect((await ben.post(attached, 'x'.repeat(600_000))).status).toBe(507);
    expect((await ben.post(attached, 'x'.repeat(100_000))).status).toBe(200);
  });

  it('has none by default', async () => {
    const { ben } = await filesTenant();
    expect((await upload(ben, 'a.bin', 'x'.repeat(2_000_000))).status).toBe(200);
    expect((await ben.get(`${MEDIA_FOLDER}/files?$select=Length`)).json.value).toEqual([
      { Length: '2000000' }
    ]);
  });
});
