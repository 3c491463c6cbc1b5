import { AppCatalog } from '../../../emulator/catalog/AppCatalog';
import { pack, sampleParts } from '../../../emulator/catalog/samplePackage';
import {
  ACCESS_DENIED,
  ANN,
  BEN,
  HOST,
  personWith,
  refusal,
  type Answer,
  type Person,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

/** The catalog's ALM addresses: each refusal, each mode, each person. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await tenant.nobody.post('/_emulator/sites', {
    url: '/sites/appcatalog',
    title: 'Apps',
    ownerUpn: ANN,
    memberUpns: [BEN],
    visitorUpns: ['everyone']
  });
});

afterEach(() => tenant.emulator.close());

const PRODUCT = '11111111-2222-4333-8444-555555555555';
const ALM = '/sites/appcatalog/_api/web/tenantappcatalog';
const APP = `${ALM}/AvailableApps/GetById('${PRODUCT}')`;
const ON_SITE = `/sites/hallway/_api/web/tenantappcatalog/AvailableApps/GetById('${PRODUCT}')`;

/** The package goes in as bytes, which the test tenant's people cannot send. */
async function upload(
  args = "overwrite=true,url='sample.sppkg'",
  { as = ANN, version = '1.2.3.0', bytes = pack(sampleParts(version)), site = ALM } = {}
): Promise<Answer> {
  const token = await tenant.nobody.get(`/_emulator/token?user=${as}`);
  const request = new Request(`${HOST}${site}/Add(${args})`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${String(token.json.access_token)}`,
      accept: 'application/json;odata=nometadata'
    },
    body: new Uint8Array(bytes)
  });
  const response = await tenant.emulator.handle(request);
  const text = await response.text();
  const json = text === '' ? {} : (JSON.parse(text) as Answer['json']);
  const error = json['odata.error'] as { code: string; message: { value: string } } | undefined;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json,
    errorCode: error?.code ?? '',
    errorText: error?.message.value ?? ''
  };
}

const NO_APP = (id: string): string =>
  refusal(
    '-2147024894, System.IO.FileNotFoundException',
    `No app with the id ${id} is available in the app catalog.`
  );

describe('an upload', () => {
  it('answers the file it became', async () => {
    const bytes = pack(sampleParts());
    const { status, json } = await upload(undefined, { bytes });
    expect([status, json]).toEqual([
      200,
      {
        ...{
          Exists: true,
          Length: String(bytes.length),
          Name: 'sample.sppkg',
          Title: 'Sample',
          UniqueId: PRODUCT
        },
        ServerRelativeUrl: '/sites/appcatalog/AppCatalog/sample.sppkg'
      }
    ]);
  });

  it('takes its arguments in any order and case', async () => {
    expect((await upload("url='a.sppkg',overwrite=true")).status).toBe(200);
    expect((await upload("Overwrite=TRUE,Url='b.SPPKG'")).status).toBe(200);
  });

  it('does not take the place of another without being told to', async () => {
    await upload();
    for (const args of [
      "overwrite=false,url='sample.sppkg'",
      "url='SAMPLE.sppkg'",
      "overwrite=no,url='sample.sppkg'"
    ]) {
      const { status, text } = await upload(args);
      const name = /url='([^']*)'/.exec(args)?.[1] ?? '';
      expect([status, text]).toEqual([
        500,
        refusal(
          '-2130575257, Microsoft.SharePoint.SPException',
          `A file with the name ${name} already exists. It was last modified by another user.`
        )
      ]);
    }
    expect((await upload("overwrite=true,url='sample.sppkg'", { version: '2.0.0.0' })).status).toBe(200);
  });

  it.each([
    ['no zip', new TextEncoder().encode('<html>')],
    ['nothing', new Uint8Array()],
    ['half a zip', pack(sampleParts()).slice(0, 300)]
  ])('of %s is refused, and leaves nothing behind', async (_name, bytes) => {
    const { status, errorText } = await upload(undefined, { bytes });
    expect([status, errorText.startsWith('Invalid SharePoint App package. ')]).toEqual([400, true]);
    expect((await tenant.ann.get(`${ALM}/AvailableApps`)).json.value).toEqual([]);
  });

  it.each([
    "overwrite=true,url=''",
    'overwrite=true',
    "overwrite=true,url='a.zip'",
    "overwrite=true,url='a/b.sppkg'",
    "overwrite=true,url='..\\a.sppkg'",
    "overwrite=true,url='sppkg'"
  ])('named by (%s) is refused', async args => {
    const { status, errorText } = await upload(args);
    expect([status, errorText]).toEqual([
      400,
      'Invalid SharePoint App package. The file name must end in .sppkg.'
    ]);
  });

  it('is for administrators of the catalog, in its own site only', async () => {
    for (const as of [BEN, 'vera@contoso.example', 'gus@partner.example']) {
      const { status, text } = await upload(undefined, { as });
      expect([status, text]).toEqual([403, ACCESS_DENIED]);
    }
    const elsewhere = await upload(undefined, { site: '/sites/hallway/_api/web/tenantappcatalog' });
    expect([elsewhere.status, elsewhere.errorText]).toEqual([
      400,
      'This operation is only available in the site of the tenant app catalog.'
    ]);
  });
});

describe('an app', () => {
  beforeEach(async () => {
    await upload();
  });

  it('shows what SharePoint shows of it', async () => {
    const { json } = await tenant.vera.get(APP);
    expect(json).toMatchObject({
      ...{
        ID: PRODUCT,
        ProductId: PRODUCT,
        Title: 'Sample',
        ShortDescription: 'A sample.',
        AppCatalogVersion: '1.2.3.0'
      },
      ...{
        Deployed: false,
        CurrentVersionDeployed: false,
        SkipDeploymentFeature: false,
        IsPackageDefaultSkipFeatureDeployment: true
      },
      ...{
        InstalledVersion: '',
        CanUpgrade: false,
        IsClientSideSolution: true,
        IsEnabled: true,
        IsValidAppPackage: true
      },
      ...{
        ErrorMessage: 'No errors.',
        AadPermissions: 'Microsoft Graph, User.ReadBasic.All',
        SupportsTeamsTabs: false
      }
    });
  });

  it('is written in each mode', async () => {
    const minimal = await tenant.vera.get(`${APP}?$select=Title`, 'application/json');
    expect(minimal.json).toMatchObject({
      'odata.type': expect.stringContaining('CorporateCatalogAppMetadata'),
      Title: 'Sample'
    });
    const verbose = await tenant.vera.get(`${APP}?$select=Title`, 'application/json;odata=verbose');
    expect(verbose.json).toMatchObject({
      d: { __metadata: { type: expect.stringContaining('CorporateCatalogAppMetadata') }, Title: 'Sample' }
    });
  });

  it('is found with its id in braces, in capitals, and filtered among others', async () => {
    for (const id of [PRODUCT, `{${PRODUCT}}`, PRODUCT.toUpperCase()]) {
      expect((await tenant.vera.get(`${ALM}/AvailableApps/GetById('${id}')?$select=Title`)).json).toEqual({
        Title: 'Sample'
      });
    }
    expect(
      (await tenant.vera.get(`${ALM}/AvailableApps?$filter=Title eq 'sample'&$select=ID`)).json.value
    ).toEqual([expect.objectContaining({ ID: PRODUCT })]);
    expect((await tenant.vera.get(`${ALM}/AvailableApps?$filter=Deployed eq true`)).json.value).toEqual([]);
  });

  it.each(['', 'none', '00000000-0000-0000-0000-000000000000', '../x'])(
    'called %j is not there',
    async id => {
      for (const verb of ['Deploy', 'Retract', 'Remove', 'Install', 'Upgrade', 'Uninstall']) {
        const { status, text } = await tenant.ann.post(`${ALM}/AvailableApps/GetById('${id}')/${verb}`);
        expect([verb, status, text]).toEqual([verb, 404, NO_APP(id)]);
      }
    }
  );

  it('is deployed, retracted and removed by administrators only', async () => {
    for (const person of [tenant.ben, tenant.vera, tenant.gus]) {
      for (const verb of ['Deploy', 'Retract', 'Remove']) {
        const { status, text } = await person.post(`${APP}/${verb}`);
        expect([status, text]).toEqual([403, ACCESS_DENIED]);
      }
    }
    for (const verb of ['Deploy', 'Retract', 'Remove']) {
      const { status, json } = await tenant.ann.post(`${APP}/${verb}`);
      expect([verb, status, json]).toEqual([verb, 200, { 'odata.null': true }]);
    }
    expect((await tenant.ann.get(APP)).text).toBe(NO_APP(PRODUCT));
  });

  it('is deployed to all sites only when that is asked for, and its author lets it', async () => {
    const isEverywhere = async (body: unknown): Promise<unknown> => {
      await tenant.ann.post(`${APP}/Deploy`, body);
      return (await tenant.ann.get(APP)).json.SkipDeploymentFeature;
    };
    expect(await isEverywhere({ skipFeatureDeployment: true })).toBe(true);
    expect(await isEverywhere({ skipFeatureDeployment: false })).toBe(false);
    expect(await isEverywhere({ skipFeatureDeployment: 'true' })).toBe(false);
    expect(await isEverywhere('')).toBe(false);
    const parts = sampleParts('3.0.0.0');
    parts['AppManifest.xml'] = (parts['AppManifest.xml'] ?? '').replace(
      'SkipFeatureDeployment="true"',
      'SkipFeatureDeployment="false"'
    );
    await upload(undefined, { bytes: pack(parts) });
    expect(await isEverywhere({ skipFeatureDeployment: true })).toBe(false);
  });

  it('is installed on a site by those who manage it, once it is deployed', async () => {
    expect((await tenant.ann.post(`${ON_SITE}/Install`)).errorText).toBe(
      'The app Sample is not deployed in the app catalog.'
    );
    await tenant.ann.post(`${APP}/Deploy`, { skipFeatureDeployment: false });
    for (const person of [tenant.ben, tenant.vera, tenant.gus])
      expect((await person.post(`${ON_SITE}/Install`)).text).toBe(ACCESS_DENIED);
    expect((await tenant.ann.post(`${ON_SITE}/Install`)).status).toBe(200);
    expect((await tenant.ben.get(`${ON_SITE}?$select=InstalledVersion,CanUpgrade`)).json).toEqual({
      InstalledVersion: '1.2.3.0',
      CanUpgrade: false
    });
    expect((await tenant.ben.get(`${APP}?$select=InstalledVersion`)).json).toEqual({ InstalledVersion: '' });
  });

  it('is upgraded and taken off again, and twice does no harm', async () => {
    await tenant.ann.post(`${APP}/Deploy`);
    await tenant.ann.post(`${ON_SITE}/Install`);
    await upload(undefined, { version: '2.0.0.0' });
    expect((await tenant.ann.get(`${ON_SITE}?$select=CanUpgrade`)).json).toEqual({ CanUpgrade: true });
    for (let time = 0; time < 2; time += 1)
      expect((await tenant.ann.post(`${ON_SITE}/Upgrade`)).status).toBe(200);
    expect((await tenant.ann.get(`${ON_SITE}?$select=CanUpgrade,InstalledVersion`)).json).toEqual({
      CanUpgrade: false,
      InstalledVersion: '2.0.0.0'
    });
    for (let time = 0; time < 2; time += 1)
      expect((await tenant.ann.post(`${ON_SITE}/Uninstall`)).status).toBe(200);
    expect((await tenant.ann.get(`${ON_SITE}?$select=InstalledVersion`)).json).toEqual({
      InstalledVersion: ''
    });
  });

  it('of a package that is not deployed gives no component to any page', async () => {
    const { store } = tenant.emulator.tenant;
    const webId = store.sites.byUrl('/sites/hallway')?.webId ?? '';
    const components = (): number => new AppCatalog(store.blobs).componentsFor(webId).length;
    expect(components()).toBe(0);
    await tenant.ann.post(`${APP}/Deploy`, { skipFeatureDeployment: true });
    expect(components()).toBe(1);
    await tenant.ann.post(`${APP}/Retract`);
    expect(components()).toBe(0);
  });
});

describe('the files of a package', () => {
  const address = `/ClientSideAssets/${PRODUCT}/sample-web-part_abc.js`;
  const browser = async (upn: string): Promise<Person> => {
    const signedIn = await tenant.nobody.get(`/_emulator/signin?user=${upn}`);
    return personWith(tenant.emulator, {
      cookie: (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    });
  };

  beforeEach(async () => {
    await upload();
  });

  it('are served to whoever is signed in, to keep for a year', async () => {
    const served = await (await browser('gus@partner.example')).get(address);
    expect([served.status, served.text, served.headers.get('content-type')]).toEqual([
      200,
      'define([],function(){});',
      'text/javascript; charset=utf-8'
    ]);
    expect(served.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  });

  it('send strangers to sign in', async () => {
    const sent = await tenant.nobody.get(address);
    expect([sent.status, sent.headers.get('location')]).toEqual([
      302,
      `/_emulator/signin?to=${encodeURIComponent(address)}`
    ]);
  });

  it.each(['none.js', 'SAMPLE-WEB-PART_ABC.JS', '..%2fx', 'sample-web-part_abc.js%00', '%2e%2e'])(
    'do not include %s',
    async name => {
      expect((await (await browser(BEN)).get(`/ClientSideAssets/${PRODUCT}/${name}`)).status).toBe(404);
    }
  );
});
