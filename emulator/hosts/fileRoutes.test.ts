import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ownFolder } from './fileRoutes';
import { runtimeFolder } from './runtime/runtimeFiles';
import { createTestTenant, origin, type TestTenant } from './testTenant';

const manifests = `${ownFolder}anything/manifests.js`;
const domains = '/_spfx/teams-js/validDomains/json/validDomains.json';

describe('a file of the hosts', () => {
  let tenant: TestTenant;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    tenant.emulator.handle(new Request(origin + path, { headers }));
  const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

  beforeEach(async () => void (tenant = await createTestTenant()));
  afterEach(() => tenant.emulator.close());

  it('is for everybody, to keep for a year, and to be checked against its hash', async () => {
    const { status, headers } = await get(manifests);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/javascript|^application\/javascript/);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('vary')).toBe('accept-encoding');
  });

  it('holds nobody’s name', async () => {
    expect(String(await bytes(await get(manifests)))).not.toContain('contoso');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync]
  ])('comes in %s and unpacks to the same bytes', async (encoding, unpack) => {
    const packed = await get(manifests, { 'accept-encoding': encoding });
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(unpack(await bytes(packed)).equals(await bytes(await get(manifests)))).toBe(true);
  });

  it.each([
    ['the smaller one, where both are taken', 'gzip, deflate, br', 'br'],
    ['neither, where neither is taken', 'deflate', null],
    ['neither, where a name only begins alike', 'brotli, gzipped', null]
  ])('comes in %s', async (_, accepted, encoding) => {
    const { headers } = await get(manifests, { 'accept-encoding': accepted });
    expect(headers.get('content-encoding')).toBe(encoding);
  });

  it('that is small is not packed', async () => {
    const answer = await get(domains, { 'accept-encoding': 'br, gzip' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.json()).toEqual({ validOrigins: ['teams.microsoft.com', '127.0.0.1'] });
  });

  it.each([
    ['of the runtime', `${runtimeFolder}no-such-file.js`],
    ['of the runtime, above its folder', `${runtimeFolder}..%2F..%2Fpackage.json`],
    ['of another kind', `${ownFolder}x/page.map`],
    ['with a path in its name', `${ownFolder}x/..%2F..%2Fpackage.js`],
    ['without a name', `${ownFolder}x/.js`]
  ])('%s that there is not is a 404', async (_, path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([404, '404 FILE NOT FOUND']);
  });
});
