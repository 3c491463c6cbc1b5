import { graphTenant, type GraphCaller, type GraphTenant, upnOf } from './graphTenant';

let tenant: GraphTenant;
let ben: GraphCaller;

/** The head of a PNG of 120 x 120. */
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d494844520000007800000078080200000000', 'hex');

beforeAll(async () => {
  tenant = await graphTenant();
  const photos = [{ upn: upnOf('ann'), contentType: 'image/png', base64: PICTURE.toString('base64') }];
  await tenant.control('directory', { photos });
  ben = tenant.as('ben');
});

afterAll(() => tenant.emulator.close());

const MISSING = [
  ...[404, 'ImageNotFound'],
  "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown."
];

describe('a photo', () => {
  it.each([
    ['/me/photo/$value', 'ann'],
    ['/me/photos/48x48/$value', 'ann'],
    ['/users/id-ann/photo/$value', 'ben'],
    [`/users/${upnOf('ann')}/photo/$value`, 'ben'],
    ['/users/id-ann/photos/120x120/$value', 'ben'],
    ['/users/id-ann/photos/96X96/$value', 'ben']
  ])('comes from %s', async (path, who) => {
    const answer = await tenant.as(who).get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.bytes).toEqual(PICTURE);
  });

  it('has an ETag, and is not sent again to whom has it', async () => {
    const first = await ben.get('/users/id-ann/photo/$value');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9A-F]{8}"$/);
    const again = await ben.get('/users/id-ann/photo/$value', { 'if-none-match': etag });
    expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
    const other = await ben.get('/users/id-ann/photo/$value', { 'if-none-match': '"00000000"' });
    expect(other.status).toBe(200);
  });

  it('is described with its largest size', async () => {
    const { json } = await ben.get('/users/id-ann/photo');
    expect(json).toEqual({
      '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('id-ann')/photo/$entity",
      '@odata.id': "https://graph.microsoft.com/v1.0/users('id-ann')/photos/120x120",
      '@odata.mediaContentType': 'image/png',
      '@odata.mediaEtag': (await ben.get('/users/id-ann/photo/$value')).headers.get('etag'),
      ...{ id: '120x120', width: 120, height: 120 }
    });
    expect((await tenant.as('ann').get('/me/photo')).json.id).toBe('120x120');
  });

  it('is described in each size it is there in', async () => {
    const { value } = await ben.get('/users/id-ann/photos');
    expect(value.map(({ id }) => id)).toEqual(['48x48', '64x64', '96x96', '120x120']);
    expect((await ben.get('/users/id-ann/photos/64x64')).json).toMatchObject({
      id: '64x64',
      width: 64,
      height: 64
    });
    expect((await tenant.as('ann').get('/me/photos')).value).toHaveLength(4);
    expect((await tenant.as('ann').get('/me/photos/96x96')).json.width).toBe(96);
  });

  it('is not there in a size larger than itself', async () => {
    expect((await ben.get('/users/id-ann/photos/240x240')).refusal).toEqual(MISSING);
    expect((await ben.get('/users/id-ann/photos/240x240/$value')).refusal).toEqual(MISSING);
  });

  it('is never there in a size nobody keeps', async () => {
    for (const path of [
      '/users/id-ann/photos/7x7',
      '/users/id-ann/photos/7x7/$value',
      '/me/photos/big/$value'
    ])
      expect((await ben.get(path)).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
  });
});

describe('a photo that is missing', () => {
  it('is not found as bytes, and not in any size', async () => {
    for (const path of ['/me/photo/$value', '/me/photos/48x48/$value', '/me/photos/48x48'])
      expect((await ben.get(path)).refusal).toEqual(MISSING);
    expect((await ben.get('/me/photos')).value).toEqual([]);
  });

  it('is described as one pixel of nothing', async () => {
    const { status, json } = await ben.get('/me/photo');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...{ '@odata.mediaContentType': 'image/gif', '@odata.mediaEtag': '' },
      ...{ id: '1x1', width: 1, height: 1 }
    });
  });

  it('of nobody is missing with him', async () => {
    expect((await ben.get('/users/id-nobody/photo')).refusal.slice(0, 2)).toEqual([
      ...[404, 'Request_ResourceNotFound']
    ]);
  });
});

describe('consent to photos', () => {
  const DENIED = [403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'];
  const paths = ['photo', 'photos', 'photo/$value', 'photos/48x48', 'photos/48x48/$value'];

  it.each(paths)('to %s of others is a scope for people, and to one’s own User.Read', async path => {
    const reader = tenant.as('ann', 'User.Read');
    expect((await reader.get(`/me/${path}`)).status).toBe(200);
    expect((await reader.get(`/users/id-ben/${path}`)).refusal).toEqual(DENIED);
    const basic = tenant.as('ben', 'User.ReadBasic.All');
    expect((await basic.get(`/users/id-ann/${path}`)).status).toBe(200);
    const photosOnly = tenant.as('ben', 'ProfilePhoto.Read.All');
    expect((await photosOnly.get(`/users/id-ann/${path}`)).status).toBe(200);
    expect((await tenant.as('ben', 'Mail.Read').get(`/users/id-ann/${path}`)).refusal).toEqual(DENIED);
  });
});

describe('what is not done with photos', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('is %s', async method => {
    const answer = await ben.send(method, '/me/photo/$value', method === 'DELETE' ? undefined : 'bytes');
    expect(answer.refusal).toEqual([
      ...[501, 'notImplemented'],
      `The emulator does not implement ${method} /v1.0/me/photo/$value.`
    ]);
  });

  it('is any option of its metadata', async () => {
    expect((await ben.get('/me/photo?$select=id')).refusal[0]).toBe(501);
  });
});
