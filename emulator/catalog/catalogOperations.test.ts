import { createTestTenant, type Person, type TestTenant } from '../hosts/testTenant';
import { pack, sampleParts } from './samplePackage';

const productId = '11111111-2222-4333-8444-555555555555';
const catalog = '/sites/appcatalog/_api/web/tenantappcatalog';
const app = `${catalog}/AvailableApps/GetById('${productId}')`;

describe('the app catalog', () => {
  let tenant: TestTenant;
  const add = (query = "overwrite=true,url='sample.sppkg'", version = '1.2.3.0'): Promise<Response> =>
    post(`${catalog}/Add(${query})`, pack(sampleParts(version)));
  const post = (path: string, body?: BodyInit, person: Person = 'owner'): Promise<Response> =>
    tenant.send(person, path, { method: 'POST', body });
  const get = async (path: string): Promise<Record<string, unknown>> =>
    (await (await tenant.send('owner', path)).json()) as Record<string, unknown>;
  const deploy = (): Promise<Response> => post(`${app}/Deploy`, '{"skipFeatureDeployment":true}');
  const componentsOfPage = async (): Promise<number> => {
    const page = await (await tenant.send('owner', '/sites/hallway/SitePages/Home.aspx')).text();
    return page.match(/SampleWebPart/g)?.length ?? 0;
  };

  beforeEach(async () => {
    tenant = await createTestTenant();
  });
  afterEach(() => tenant.emulator.close());

  it('takes a package and names the file it became', async () => {
    const response = await add();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      Name: 'sample.sppkg',
      ServerRelativeUrl: '/sites/appcatalog/AppCatalog/sample.sppkg',
      UniqueId: productId
    });
  });

  it('shows what is in it, and whether it is deployed', async () => {
    await add();
    expect(await get(app)).toMatchObject({
      ID: productId,
      Title: 'Sample',
      AppCatalogVersion: '1.2.3.0',
      Deployed: false,
      AadPermissions: 'Microsoft Graph, User.ReadBasic.All'
    });
    await deploy();
    const { value } = await get(`${catalog}/AvailableApps`);
    expect(value).toEqual([expect.objectContaining({ Deployed: true, SkipDeploymentFeature: true })]);
  });

  it('gives pages a web part only while its package is deployed', async () => {
    await add();
    expect(await componentsOfPage()).toBe(0);
    await deploy();
    expect(await componentsOfPage()).toBeGreaterThan(0);
    await post(`${app}/Retract`);
    expect(await componentsOfPage()).toBe(0);
  });

  it('keeps a package deployed when a new version comes in', async () => {
    await add();
    await deploy();
    await add("overwrite=true,url='sample.sppkg'", '2.0.0.0');
    expect(await get(app)).toMatchObject({ AppCatalogVersion: '2.0.0.0', Deployed: true });
  });

  it('deploys site by site when the administrator asks for that', async () => {
    await add();
    await post(`${app}/Deploy`, '{"skipFeatureDeployment":false}');
    expect(await componentsOfPage()).toBe(0);
    const onSite = `/sites/hallway/_api/web/tenantappcatalog/AvailableApps/GetById('${productId}')`;
    expect((await post(`${onSite}/Install`, undefined, 'member')).status).toBe(403);
    expect((await post(`${onSite}/Install`)).status).toBe(200);
    expect(await componentsOfPage()).toBeGreaterThan(0);
    await add("overwrite=true,url='sample.sppkg'", '2.0.0.0');
    expect(await get(onSite)).toMatchObject({ InstalledVersion: '1.2.3.0', CanUpgrade: true });
    await post(`${onSite}/Upgrade`);
    expect(await get(onSite)).toMatchObject({ InstalledVersion: '2.0.0.0', CanUpgrade: false });
    await post(`${onSite}/Uninstall`);
    expect(await componentsOfPage()).toBe(0);
  });

  it('forgets a removed package and its files', async () => {
    await add();
    const asset = `/ClientSideAssets/${productId}/sample-web-part_abc.js`;
    const served = await tenant.send('visitor', asset);
    expect(await served.text()).toBe('define([],function(){});');
    expect(served.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(served.headers.get('cache-control')).toMatch(/immutable/);
    await post(`${app}/Remove`);
    expect((await tenant.send('visitor', asset)).status).toBe(404);
    expect((await tenant.send('owner', app)).status).toBe(404);
  });

  it.each<[string, () => Promise<Response>, number, RegExp]>([
    [
      'a second upload that does not ask to overwrite',
      () => add().then(() => add("overwrite=false,url='sample.sppkg'")),
      500,
      /already exists/
    ],
    [
      'a file that is no package',
      () => post(`${catalog}/Add(overwrite=true,url='a.sppkg')`, 'x'),
      400,
      /Invalid/
    ],
    ['a name that leads elsewhere', () => add("overwrite=true,url='../a.sppkg'"), 400, /\.sppkg/],
    ['an app that is not there', () => deploy(), 404, /No app/],
    [
      'an upload to another site',
      () =>
        post(
          "/sites/hallway/_api/web/tenantappcatalog/Add(overwrite=true,url='a.sppkg')",
          pack(sampleParts())
        ),
      400,
      /app catalog/
    ]
  ])('refuses %s', async (_, send, status, message) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(message);
  });

  it('lets nobody but its administrators add, deploy or remove', async () => {
    await add();
    for (const path of [`${catalog}/Add(overwrite=true,url='a.sppkg')`, `${app}/Deploy`, `${app}/Remove`]) {
      for (const person of ['member', 'visitor', 'outsider'] as const) {
        expect((await post(path, pack(sampleParts()), person)).status).toBe(403);
      }
    }
    expect(await get(app)).toMatchObject({ Deployed: false });
  });
});
