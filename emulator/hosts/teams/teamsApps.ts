import { AppCatalog, type CatalogApp } from '../../catalog/AppCatalog';
import { assetFolder } from '../../catalog/readPackage';
import { type Tenant } from '../../http/Tenant';
import { type TeamsManifest } from './TeamsManifest';

export interface TeamsApp {
  readonly manifest: TeamsManifest;
  readonly iconUrl: string;
}

/** The deployed packages that bring a Teams manifest: what "Add to Teams" does in the app catalog. */
export function teamsApps({ store }: Tenant): TeamsApp[] {
  const catalog = new AppCatalog(store.blobs);
  return catalog
    .list()
    .filter(app => app.isDeployed)
    .flatMap(app => {
      const manifest = manifestOf(catalog, app);
      return manifest
        ? [{ manifest, iconUrl: assetFolder(app.productId) + (manifest.icons?.color ?? '') }]
        : [];
    });
}

function manifestOf(catalog: AppCatalog, { productId }: CatalogApp): TeamsManifest | undefined {
  const file = catalog.asset(productId, 'manifest.json');
  if (!file) return undefined;
  try {
    const manifest = JSON.parse(new TextDecoder().decode(file.bytes)) as Partial<TeamsManifest>;
    return manifest.id && manifest.name?.short ? (manifest as TeamsManifest) : undefined;
  } catch {
    return undefined;
  }
}
