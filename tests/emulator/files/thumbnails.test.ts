import { BEN, VERA } from '../rest/testTenant';
import { filesTenant, MEDIA, sendBytes, tokenOf, upload } from './filesTenant';

const HOST = 'http://127.0.0.1:4780';
const PREVIEW = '/sites/hallway/_layouts/15/getpreview.ashx';
const PHOTO = '/sites/hallway/_layouts/15/userphoto.aspx?size=L&accountname=ben@contoso.example';

describe('previews', () => {
  it('show the picture by its address, whole or not', async () => {
    const tenant = await filesTenant();
    await upload(tenant.ben, 'a.webp', 'picture');
    for (const path of [`${MEDIA}/a.webp`, `${HOST}${MEDIA}/a.webp`]) {
      const shown = await sendBytes(tenant, BEN, {
        path: `${PREVIEW}?path=${encodeURIComponent(path)}`,
        method: 'GET'
      });
      expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([
        200,
        'image/webp',
        'picture'
      ]);
    }
  });

  it('show it by its id, with dashes or without, and as the thumbnail of its list item', async () => {
    const { ben, ann } = await filesTenant();
    const { json } = await upload(ben, 'a.png', 'picture');
    const id = String(json.UniqueId);
    const list = await ann.get("web/lists/getByTitle('HallwayMedia')?$select=Id");
    const items = `/sites/hallway/_api/v2.0/sites/root/lists/${String(list.json.Id)}/items`;
    for (const path of [
      `${PREVIEW}?guidFile=${id}`,
      `${PREVIEW}?guidFile=%7B${id.replaceAll('-', '').toUpperCase()}%7D`,
      `${items}/1/driveItem/thumbnails/0/c200x150/content`,
      `${items}/${id}/driveItem/thumbnails/0/large/content`
    ]) {
      const shown = await ben.get(path);
      expect([path, shown.status, shown.text]).toEqual([path, 200, 'picture']);
    }
  });

  it('are not there for what is no picture, for nothing, and for what is not in the library', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    expect((await ben.get(`${PREVIEW}?path=${MEDIA}/a.txt`)).status).toBe(404);
    expect((await ben.get(`${PREVIEW}?path=${MEDIA}/none.png`)).status).toBe(404);
    expect((await ben.get(`${PREVIEW}?path=/etc/passwd`)).status).toBe(404);
    expect((await ben.get(PREVIEW)).status).toBe(404);
  });

  it('are refused to whom the library is closed, and send a stranger to sign in', async () => {
    const { ann, ben, gus, nobody } = await filesTenant();
    await upload(ben, 'a.png');
    await ann.post("web/lists/getByTitle('HallwayMedia')/breakroleinheritance(copyroleassignments=false)");
    expect((await ben.get(`${PREVIEW}?path=${MEDIA}/a.png`)).status).toBe(403);
    expect((await gus.get(`${PREVIEW}?path=${MEDIA}/a.png`)).status).toBe(403);
    expect((await nobody.get(`${PREVIEW}?path=${MEDIA}/a.png`)).status).toBe(302);
  });
});

describe('with photosRedirect set to otherHost', () => {
  async function redirected(): Promise<{
    location: string;
    tenant: Awaited<ReturnType<typeof filesTenant>>;
  }> {
    const tenant = await filesTenant({ photosRedirect: 'otherHost' });
    await upload(tenant.ben, 'a.webp', 'picture');
    const answer = await tenant.ben.get(`${PREVIEW}?path=${MEDIA}/a.webp`);
    expect(answer.status).toBe(302);
    return { location: answer.headers.get('location') ?? '', tenant };
  }

  it('a preview leads to another host name on the same port, with a token', async () => {
    const { location } = await redirected();
    const url = new URL(location);
    expect(url.host).toBe('localhost:4780');
    expect(url.searchParams.get('tempauth')).toMatch(/^\d+\.[0-9A-F]{128}$/);
  });

  it('the address answers the picture to anybody who has it, without a sign-in', async () => {
    const { location, tenant } = await redirected();
    const answer = await tenant.emulator.handle(new Request(location));
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'image/webp',
      'picture'
    ]);
  });

  it('the address is refused after ten minutes', async () => {
    const { location, tenant } = await redirected();
    tenant.clock.nowMs += 10 * 60 * 1000 - 1;
    expect((await tenant.emulator.handle(new Request(location))).status).toBe(200);
    tenant.clock.nowMs += 1;
    expect((await tenant.emulator.handle(new Request(location))).status).toBe(401);
  });

  it('the token is good for its own picture only, and cannot be lengthened', async () => {
    const { location, tenant } = await redirected();
    const other = await upload(tenant.ben, 'b.webp', 'other');
    const stolen = new URL(location);
    stolen.pathname = `/_media/file/${String(other.json.UniqueId)}`;
    const longer = new URL(location);
    const [expires = '', seal = ''] = (longer.searchParams.get('tempauth') ?? '').split('.');
    longer.searchParams.set('tempauth', `${Number(expires) + 1}.${seal}`);
    const none = new URL(location);
    none.search = '';
    for (const url of [stolen, longer, none])
      expect((await tenant.emulator.handle(new Request(url))).status).toBe(401);
  });

  it('a seal of the tenant for something else is no token', async () => {
    const { location, tenant } = await redirected();
    const url = new URL(location);
    url.searchParams.set('tempauth', await tokenOf(tenant, VERA));
    expect((await tenant.emulator.handle(new Request(url))).status).toBe(401);
    const kind = new URL(location.replace('/file/', '/photo/'));
    expect((await tenant.emulator.handle(new Request(kind))).status).toBe(401);
  });

  it('a file that has been deleted meanwhile is not there any more', async () => {
    const { location, tenant } = await redirected();
    await tenant.ben.remove(`web/GetFileByServerRelativeUrl('${MEDIA}/a.webp')`);
    expect((await tenant.emulator.handle(new Request(location))).status).toBe(404);
  });

  it('the photo of a person leads there too, the grey figure as well', async () => {
    const tenant = await filesTenant({ photosRedirect: 'otherHost' });
    const answer = await tenant.ben.get(PHOTO);
    expect(answer.status).toBe(302);
    const location = answer.headers.get('location') ?? '';
    expect(location).toMatch(/^http:\/\/localhost:4780\/_media\/photo\/ben%40contoso\.example\?tempauth=/);
    const photo = await tenant.emulator.handle(new Request(location));
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('whoever asks at localhost is sent to 127.0.0.1', async () => {
    const tenant = await filesTenant({ photosRedirect: 'otherHost' });
    const authorization = `Bearer ${await tokenOf(tenant, BEN)}`;
    const answer = await tenant.emulator.handle(
      new Request(`http://localhost:4780${PHOTO}`, { headers: { authorization } })
    );
    expect(answer.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:4780\//);
  });
});

it('photos come from their own host by default', async () => {
  const { ben } = await filesTenant();
  const photo = await ben.get(PHOTO);
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
});

it('the switch takes no other word', async () => {
  const { nobody } = await filesTenant();
  const refused = await nobody.send('/_emulator/switches', {
    method: 'POST',
    body: { photosRedirect: 'somewhere' }
  });
  expect(refused.status).toBe(400);
});
