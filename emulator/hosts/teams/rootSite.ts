import { type Tenant } from '../../http/Tenant';
import { type Site } from '../../store/Sites';

/** A personal app runs in the tenant's root site; a tenant without one lets the Hallway site stand in for it. */
const standIn = '/sites/hallway';

/** The site an address below `{web}/_layouts` belongs to. */
export function siteOfLayouts({ store }: Tenant, webPath: string): Site | undefined {
  if (webPath !== '') return store.sites.byUrl(webPath);
  return store.sites.byUrl('/') ?? store.sites.byUrl(standIn);
}
