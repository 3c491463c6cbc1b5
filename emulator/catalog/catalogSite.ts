import { type Call } from '../sharepoint/Call';
import { AppCatalog, type CatalogApp } from './AppCatalog';
import { appNotFound, notTheAppCatalog } from './catalogErrors';

export const catalogSiteUrl = '/sites/appcatalog';

export function catalogOf({ tenant }: Call): AppCatalog {
  return new AppCatalog(tenant.store.blobs);
}

/** The app an address names by `GetById('...')`. Throws SharePointError 404. */
export function namedApp(call: Call): CatalogApp {
  const id = (call.keys.app?.value ?? '').replace(/[{}]/g, '');
  const app = catalogOf(call).get(id);
  if (!app) throw appNotFound(id);
  return app;
}

/** Throws SharePointError 400 elsewhere than in the tenant's app catalog. */
export function assertCatalogSite(call: Call): void {
  if (call.web.site.serverRelativeUrl.toLowerCase() !== catalogSiteUrl) throw notTheAppCatalog();
}
