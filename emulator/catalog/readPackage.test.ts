import { readPackage } from './readPackage';
import { escapeXml, pack, sampleParts } from './samplePackage';

const productId = '11111111-2222-4333-8444-555555555555';
const componentId = '66666666-7777-4888-8999-aaaaaaaaaaaa';

describe('reading a package', () => {
  const read = readPackage(pack(sampleParts()));

  it('tells the product, its version and what its author allows', () => {
    expect(read).toMatchObject({
      productId,
      name: 'Sample',
      title: 'Sample',
      shortDescription: 'A sample.',
      version: '1.2.3.0',
      skipFeatureDeployment: true,
      isDomainIsolated: false
    });
  });

  it('points the component at the address where the catalog serves its files', () => {
    expect(read.components.map(component => component.loaderConfig.internalModuleBaseUrls)).toEqual([
      [`/ClientSideAssets/${productId}/`]
    ]);
  });

  it('keeps every character of the component manifest', () => {
    expect(read.components[0]?.preconfiguredEntries).toEqual([
      { title: { default: 'Sample' }, properties: { greeting: 'Hello & <welcome>' } }
    ]);
  });

  it('lists scripts and Teams icons among the assets', () => {
    expect([...read.assets.keys()]).toEqual(['sample-web-part_abc.js', `${componentId}_color.png`]);
  });

  it('lists the permissions it asks for', () => {
    expect(read.permissionRequests).toEqual([{ resource: 'Microsoft Graph', scope: 'User.ReadBasic.All' }]);
  });

  it('reads a manifest of many thousand escaped characters', () => {
    const parts = sampleParts();
    const big = {
      id: componentId,
      loaderConfig: { internalModuleBaseUrls: [] },
      words: Array(20_000).fill('"&')
    };
    parts['f/WebPart.xml'] =
      `<Elements><ClientSideComponent ComponentManifest="${escapeXml(JSON.stringify(big))}"/></Elements>`;
    expect(readPackage(pack(parts)).components[0]?.words).toEqual(big.words);
  });
});
