import { deployPackage } from './deployPackage';

const deployment = {
  catalogUrl: 'https://contoso.example/sites/appcatalog',
  package: new Uint8Array([80, 75]),
  fileName: 'hallway.sppkg'
};

describe('deployPackage', () => {
  it('adds the package, then deploys what was added', async () => {
    const sent: { url: string; body: unknown }[] = [];
    await deployPackage(
      {
        fetch: async (url, init) => {
          sent.push({ url, body: init.body });
          return Response.json({ UniqueId: '0a1b' });
        }
      },
      deployment
    );
    expect(sent).toEqual([
      {
        url: "https://contoso.example/sites/appcatalog/_api/web/tenantappcatalog/Add(overwrite=true,url='hallway.sppkg')",
        body: deployment.package
      },
      {
        url: "https://contoso.example/sites/appcatalog/_api/web/tenantappcatalog/AvailableApps/GetById('0a1b')/Deploy",
        body: '{"skipFeatureDeployment":true}'
      }
    ]);
  });

  it('says what the catalog said when it refuses, and deploys nothing', async () => {
    let requests = 0;
    const refused = deployPackage(
      {
        fetch: async () => {
          requests += 1;
          return new Response('Access denied.', { status: 403 });
        }
      },
      deployment
    );
    await expect(refused).rejects.toThrow(/403.*Access denied/);
    expect(requests).toBe(1);
  });
});
