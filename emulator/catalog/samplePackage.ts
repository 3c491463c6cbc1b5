import { strToU8, zipSync } from 'fflate';

const relationType = 'http://schemas.microsoft.com/sharepoint/2012/app/relationships/';
const productId = '11111111-2222-4333-8444-555555555555';
const componentId = '66666666-7777-4888-8999-aaaaaaaaaaaa';

const manifest = {
  id: componentId,
  alias: 'SampleWebPart',
  componentType: 'WebPart',
  version: '1.2.3',
  manifestVersion: 2,
  preconfiguredEntries: [{ title: { default: 'Sample' }, properties: { greeting: 'Hello & <welcome>' } }],
  loaderConfig: {
    internalModuleBaseUrls: ['HTTPS://SPCLIENTSIDEASSETLIBRARY/'],
    entryModuleId: 'sample-web-part',
    scriptResources: { 'sample-web-part': { type: 'path', path: 'sample-web-part_abc.js' } }
  }
};

/** The parts of a small, valid package for tests, by name; a test changes one and packs them again. */
export function sampleParts(version = '1.2.3.0'): Record<string, string> {
  return {
    '_rels/.rels': relations(['package-manifest', 'AppManifest.xml']),
    'AppManifest.xml':
      `<App Name="Sample" ProductID="${productId}" Version="${version}" IsClientSideSolution="true" ` +
      'SkipFeatureDeployment="true" IsDomainIsolated="false"><Properties><Title>Sample</Title>' +
      '<ShortDescription><LocalizedString CultureName="default">A sample.</LocalizedString></ShortDescription>' +
      '</Properties><WebApiPermissionRequests><WebApiPermissionRequest ResourceId="Microsoft Graph" ' +
      'Scope="User.ReadBasic.All"/></WebApiPermissionRequests></App>',
    '_rels/AppManifest.xml.rels': relations(
      ['manifest-feature', 'feature.xml'],
      ['manifest-clientsideasset', 'ClientSideAssets.xml']
    ),
    'feature.xml': '<Feature Id="f"/>',
    '_rels/feature.xml.rels': relations(['feature-elementmanifest', 'f/WebPart.xml']),
    'f/WebPart.xml':
      `<Elements><ClientSideComponent Name="Sample" Id="${componentId}" Type="WebPart" ` +
      `ComponentManifest="${escapeXml(JSON.stringify(manifest))}"/></Elements>`,
    'ClientSideAssets.xml': '<Feature Id="a"/>',
    '_rels/ClientSideAssets.xml.rels': relations(
      ['clientsideasset', 'ClientSideAssets/sample-web-part_abc.js'],
      ['clientsideasset', `ClientSideAssets/${componentId}_color.png`]
    ),
    'ClientSideAssets/sample-web-part_abc.js': 'define([],function(){});',
    [`ClientSideAssets/${componentId}_color.png`]: 'not really an image'
  };
}

export function pack(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function relations(...targets: [kind: string, target: string][]): string {
  const entries = targets.map(
    ([kind, target], index) =>
      `<Relationship Type="${relationType}${kind}" Target="/${target}" Id="r${index}"/>`
  );
  return `<Relationships>${entries.join('')}</Relationships>`;
}
