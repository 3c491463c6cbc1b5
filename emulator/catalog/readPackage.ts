import { posix } from 'node:path';
import { OpcPackage } from './OpcPackage';
import { PackageError } from './PackageError';
import { element, elements, type XmlElement } from './parseXml';
import { type ComponentManifest, type PermissionRequest, type SolutionPackage } from './SolutionPackage';

/** Written by the packager where only the catalog knows the address. */
const assetLibraryPlaceholder = 'HTTPS://SPCLIENTSIDEASSETLIBRARY/';

/**
 * Reads a SharePoint Framework package. Component addresses come out rewritten to where the catalog serves assets.
 * Throws PackageError, saying what is wrong, for anything that is not such a package.
 */
export function readPackage(archive: Uint8Array): SolutionPackage {
  const archiveParts = OpcPackage.open(archive);
  const manifestPart = archiveParts.targets('', 'package-manifest')[0];
  if (!manifestPart) throw new PackageError('The package has no app manifest.');
  const app = element(archiveParts.xml(manifestPart), 'App');
  if (!app) throw new PackageError('The app manifest has no App element.');
  if (app.IsClientSideSolution !== 'true') {
    throw new PackageError('Only client-side solutions can be added; this is another kind of app.');
  }
  const productId = guidOf(app.ProductID);
  const properties = element(app, 'Properties') ?? {};
  return {
    productId,
    name: textOf(app.Name),
    title: textOf(properties.Title),
    shortDescription: defaultText(properties, 'ShortDescription'),
    version: textOf(app.Version),
    skipFeatureDeployment: app.SkipFeatureDeployment === 'true',
    isDomainIsolated: app.IsDomainIsolated === 'true',
    components: readComponents(archiveParts, manifestPart, productId),
    permissionRequests: readPermissionRequests(app),
    assets: readAssets(archiveParts, manifestPart)
  };
}

/** Where the catalog serves a product's files. */
export function assetFolder(productId: string): string {
  return `/ClientSideAssets/${productId}/`;
}

function readComponents(archive: OpcPackage, manifestPart: string, productId: string): ComponentManifest[] {
  return archive
    .targets(manifestPart, 'manifest-feature')
    .flatMap(feature => archive.targets(feature, 'feature-elementmanifest'))
    .flatMap(part => elements(archive.xml(part), 'Elements', 'ClientSideComponent'))
    .map(component => readManifest(component, productId));
}

function readManifest(component: XmlElement, productId: string): ComponentManifest {
  const manifest = parseManifest(textOf(component.ComponentManifest));
  const { loaderConfig } = manifest;
  return {
    ...manifest,
    loaderConfig: {
      ...loaderConfig,
      internalModuleBaseUrls: loaderConfig.internalModuleBaseUrls.map(url =>
        url.startsWith(assetLibraryPlaceholder)
          ? url.replace(assetLibraryPlaceholder, assetFolder(productId))
          : url
      )
    }
  };
}

function parseManifest(json: string): ComponentManifest {
  let manifest: Partial<ComponentManifest>;
  try {
    manifest = JSON.parse(json) as Partial<ComponentManifest>;
  } catch {
    throw new PackageError('A component manifest of the package is not JSON.');
  }
  guidOf(manifest.id);
  if (!Array.isArray(manifest.loaderConfig?.internalModuleBaseUrls)) {
    throw new PackageError(`The component ${manifest.id ?? '?'} says nothing about how it is loaded.`);
  }
  return manifest as ComponentManifest;
}

function readAssets(archive: OpcPackage, manifestPart: string): Map<string, Uint8Array> {
  const parts = archive
    .targets(manifestPart, 'manifest-clientsideasset')
    .flatMap(assets => archive.targets(assets, 'clientsideasset'));
  return new Map(parts.map(part => [posix.basename(part), archive.bytes(part)]));
}

function readPermissionRequests(app: XmlElement): PermissionRequest[] {
  return elements(app, 'WebApiPermissionRequests', 'WebApiPermissionRequest').map(request => ({
    resource: textOf(request.ResourceId),
    scope: textOf(request.Scope)
  }));
}

function defaultText(properties: XmlElement, name: string): string {
  const strings = elements(properties, name, 'LocalizedString');
  const byDefault = strings.find(string => string.CultureName === 'default');
  return textOf(byDefault?.['#text']);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function guidOf(value: unknown): string {
  const text = textOf(value).replace(/[{}]/g, '').toLowerCase();
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) {
    throw new PackageError(`"${textOf(value)}" is not an identifier of a product or component.`);
  }
  return text;
}
