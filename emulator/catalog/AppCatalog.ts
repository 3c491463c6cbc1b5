import { type Blobs } from '../store/Blobs';
import { contentTypeOf } from './contentTypeOf';
import { readPackage } from './readPackage';
import { type ComponentManifest, type PermissionRequest } from './SolutionPackage';

/** A package in the tenant app catalog. */
export interface CatalogApp {
  readonly productId: string;
  /** Identifies the upload in the ALM addresses; the same for every version of a product. */
  readonly uniqueId: string;
  readonly fileName: string;
  readonly title: string;
  readonly shortDescription: string;
  readonly version: string;
  /** Its author lets it be deployed to every site at once. */
  readonly mayBeTenantWide: boolean;
  readonly isDeployed: boolean;
  /** Deployed to every site at once; otherwise only to the webs it is installed on. */
  readonly isTenantWide: boolean;
  /** Version by web id. */
  readonly installedOn: Readonly<Record<string, string>>;
  readonly components: readonly ComponentManifest[];
  readonly permissionRequests: readonly PermissionRequest[];
}

const packages = 'packages';
const assets = 'assets';

/** The tenant's app catalog, kept among the store's blobs. */
export class AppCatalog {
  public constructor(private readonly blobs: Blobs) {}

  /** Keeps a package under its product; a new version of a deployed one is deployed at once. Throws PackageError. */
  public add(fileName: string, archive: Uint8Array): CatalogApp {
    const { assets: files, ...read } = readPackage(archive);
    const former = this.get(read.productId);
    const app: CatalogApp = {
      productId: read.productId,
      uniqueId: read.productId,
      fileName,
      title: read.title || read.name,
      shortDescription: read.shortDescription,
      version: read.version,
      mayBeTenantWide: read.skipFeatureDeployment,
      isDeployed: former?.isDeployed ?? false,
      isTenantWide: former?.isTenantWide ?? false,
      installedOn: former?.installedOn ?? {},
      components: read.components,
      permissionRequests: read.permissionRequests
    };
    this.blobs.put(packages, app.productId, blobOf(app, archive));
    // Files of earlier versions stay: a page that is open in a browser may still ask for them.
    for (const [name, bytes] of files) {
      this.blobs.put(assets, `${app.productId}/${name}`, {
        bytes,
        contentType: contentTypeOf(name),
        metadata: {}
      });
    }
    return app;
  }

  public list(): CatalogApp[] {
    return this.blobs.keys(packages).flatMap(key => this.get(key) ?? []);
  }

  public get(productId: string): CatalogApp | undefined {
    return this.blobs.get(packages, productId.toLowerCase())?.metadata as CatalogApp | undefined;
  }

  public byFileName(fileName: string): CatalogApp | undefined {
    return this.list().find(app => app.fileName.toLowerCase() === fileName.toLowerCase());
  }

  public change(productId: string, change: Partial<CatalogApp>): void {
    const blob = this.blobs.get(packages, productId);
    if (blob) this.blobs.put(packages, productId, { ...blob, metadata: { ...blob.metadata, ...change } });
  }

  public remove(productId: string): void {
    this.blobs.remove(packages, productId);
    for (const key of this.blobs.keys(assets, `${productId}/`)) this.blobs.remove(assets, key);
  }

  public asset(productId: string, fileName: string): { bytes: Uint8Array; contentType: string } | undefined {
    return this.blobs.get(assets, `${productId.toLowerCase()}/${fileName}`);
  }

  /** What pages of a web can run. */
  public componentsFor(webId: string): ComponentManifest[] {
    return this.list()
      .filter(app => app.isDeployed && (app.isTenantWide || app.installedOn[webId] !== undefined))
      .flatMap(app => app.components);
  }
}

function blobOf(
  app: CatalogApp,
  bytes: Uint8Array
): { bytes: Uint8Array; contentType: string; metadata: Record<string, unknown> } {
  return { bytes, contentType: 'application/octet-stream', metadata: { ...app } };
}
