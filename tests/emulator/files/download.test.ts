import { refusal } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from './filesTenant';

const TEN = '0123456789';

describe('a file by its own address', () => {
  it('is answered with its type, its length and what keeps browsers from guessing', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.webp', TEN);
    const got = await ben.get(`${MEDIA}/a.webp`);
    expect([got.status, got.text]).toEqual([200, TEN]);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      ...{ 'content-type': 'image/webp', etag: json.ETag, 'accept-ranges': 'bytes' },
      ...{ 'last-modified': 'Mon, 16 Nov 2026 09:00:00 GMT', 'x-content-type-options': 'nosniff' },
      'cache-control': 'private,max-age=0'
    });
    expect(got.headers.has('content-disposition')).toBe(false);
  });

  it('is found without regard to case', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'Photo.PNG', TEN);
    expect((await ben.get('/SITES/Hallway/hallwaymedia/photo.png')).text).toBe(TEN);
  });

  it('is found by an address with escapes, once decoded', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/files/addusingpath(decodedurl='50%25 off %23.txt')`, TEN);
    expect((await ben.get(`${MEDIA}/50%25%20off%20%23.txt`)).text).toBe(TEN);
    expect((await ben.get(`${MEDIA}/50%2525%20off%20%2523.txt`)).status).toBe(404);
  });

  it.each(['html', 'htm', 'svg', 'xhtml', 'xml', 'mhtml', 'swf', 'exe', 'zip', 'unknown'])(
    'that could carry a script is saved and not shown: %s',
    async extension => {
      const { ben } = await filesTenant();
      await upload(ben, `ä b.${extension}`, '<script>alert(1)</script>');
      const got = await ben.get(`${MEDIA}/${encodeURIComponent(`ä b.${extension}`)}`);
      expect(got.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''%C3%A4%20b.${extension}`
      );
      expect(got.headers.get('x-download-options')).toBe('noopen');
      expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    }
  );

  it.each(['png', 'jpg', 'gif', 'webp', 'mp4', 'pdf', 'txt'])('is shown where it is: %s', async extension => {
    const { ben } = await filesTenant();
    await upload(ben, `a.${extension}`, TEN);
    expect((await ben.get(`${MEDIA}/a.${extension}`)).headers.has('content-disposition')).toBe(false);
  });

  it('takes its type from the name alone', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'page.png', '<html>');
    await upload(ben, 'noextension', '<html>');
    expect((await ben.get(`${MEDIA}/page.png`)).headers.get('content-type')).toBe('image/png');
    const plain = await ben.get(`${MEDIA}/noextension`);
    expect(plain.headers.get('content-type')).toBe('application/octet-stream');
    expect(plain.headers.has('content-disposition')).toBe(true);
  });

  it('answers HEAD with the headers and no body', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', TEN);
    const head = await ben.send(`${MEDIA}/a.txt`, { method: 'HEAD' });
    expect([head.status, head.text, head.headers.get('content-type')]).toEqual([200, '', 'text/plain']);
  });

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, TEN, 'bytes 0-9/10'],
    ['bytes=9-9', 206, '9', 'bytes 9-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=3-2', 200, TEN, null],
    ['bytes=0-1,4-5', 200, TEN, null],
    ['bytes=-', 200, TEN, null],
    ['lines=0-3', 200, TEN, null],
    ['bytes=99999999999999999999-', 200, TEN, null]
  ] as const)('answers the range %s with %i', async (range, status, text, contentRange) => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', TEN);
    const got = await ben.send(`${MEDIA}/a.txt`, { headers: { range } });
    expect([got.status, got.text, got.headers.get('content-range')]).toEqual([status, text, contentRange]);
  });

  it('answers the whole when the range is of another version', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.txt', TEN);
    const fresh = { range: 'bytes=0-0', 'if-range': String(json.ETag) };
    expect((await ben.send(`${MEDIA}/a.txt`, { headers: fresh })).status).toBe(206);
    const stale = { range: 'bytes=0-0', 'if-range': '"{old},1"' };
    expect((await ben.send(`${MEDIA}/a.txt`, { headers: stale })).text).toBe(TEN);
  });

  it('answers 304 to whoever has it, and the new bytes after a change', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.txt', TEN);
    const headers = { 'if-none-match': `W/"other", ${String(json.ETag)}` };
    const same = await ben.send(`${MEDIA}/a.txt`, { headers });
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', json.ETag]);
    await upload(ben, 'a.txt', 'changed', true);
    expect((await ben.send(`${MEDIA}/a.txt`, { headers })).text).toBe('changed');
    expect((await ben.send(`${MEDIA}/a.txt`, { headers: { 'if-none-match': '*' } })).status).toBe(304);
  });

  it('goes by the time when no tag is given', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', TEN);
    const since = (time: string): Promise<{ status: number }> =>
      ben.send(`${MEDIA}/a.txt`, { headers: { 'if-modified-since': time } });
    expect((await since('Mon, 16 Nov 2026 09:00:00 GMT')).status).toBe(304);
    expect((await since('Mon, 16 Nov 2026 08:59:59 GMT')).status).toBe(200);
    expect((await since('no time')).status).toBe(200);
  });

  it('is not there for what is a folder, or nothing, or climbs', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('inner')`);
    for (const path of [
      `${MEDIA}/inner`,
      `${MEDIA}/none.txt`,
      `${MEDIA}/inner/../../none`,
      `${MEDIA}/%2e%2e/none`,
      `${MEDIA}/a%00.txt`,
      `${MEDIA}/..%2f..%2fetc%2fpasswd`,
      '/nowhere/at/all.txt'
    ]) {
      expect([path, (await ben.get(path)).status]).toEqual([path, 404]);
    }
  });

  it('sends a stranger to sign in and keeps out who has no right', async () => {
    const { ann, ben, vera, gus, nobody } = await filesTenant();
    await upload(ben, 'a.txt', TEN);
    expect((await vera.get(`${MEDIA}/a.txt`)).text).toBe(TEN);
    expect((await nobody.get(`${MEDIA}/a.txt`)).status).toBe(302);
    expect((await gus.get(`${MEDIA}/a.txt`)).status).toBe(403);
    await ann.post("web/lists/getByTitle('HallwayMedia')/breakroleinheritance(copyroleassignments=false)");
    expect((await ben.get(`${MEDIA}/a.txt`)).status).toBe(403);
    expect((await ann.get(`${MEDIA}/a.txt`)).text).toBe(TEN);
  });

  it('hides the files of others under ReadSecurity 2, wherever they are asked for', async () => {
    const { ann, ben, cam } = await filesTenant();
    await upload(ben, 'mine.txt', TEN);
    await ann.merge("web/lists/getByTitle('HallwayMedia')", { ReadSecurity: 2 });
    expect((await ben.get(`${MEDIA}/mine.txt`)).text).toBe(TEN);
    expect((await ann.get(`${MEDIA}/mine.txt`)).text).toBe(TEN);
    expect((await cam.get(`${MEDIA}/mine.txt`)).status).toBe(404);
    expect((await cam.get(fileAt('mine.txt'))).text).toBe(
      refusal('-2130575338, Microsoft.SharePoint.SPException', `The file ${MEDIA}/mine.txt does not exist.`)
    );
    expect((await cam.get(`${MEDIA_FOLDER}/files`)).json.value).toEqual([]);
    expect((await upload(cam, 'mine.txt', 'grab', true)).status).toBe(400);
    expect((await ben.get(`${MEDIA}/mine.txt`)).text).toBe(TEN);
  });
});
