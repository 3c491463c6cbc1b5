import { type Exchange } from '../http/Route';
import { SharePointError } from '../sharepoint/errors/SharePointError';
import { allows } from '../sharepoint/permissions/permissionMasks';
import { enterWeb, type WebScope } from '../sharepoint/permissions/WebScope';
import { type TenantUser } from '../store/Directory';
import { type Site } from '../store/Sites';
import { accessDeniedPage } from './accessDeniedPage';
import { notFound, pageResponse } from './respond';

export interface Visit {
  readonly web: WebScope;
  readonly person: TenantUser;
}

/** Lets the signed-in person into a page of the site, or answers what he sees instead. */
export function enterPage({ tenant, caller, url }: Exchange, site: Site | undefined): Visit | Response {
  const person = tenant.store.directory.get(caller?.upn ?? '');
  if (!site || !caller || !person) return notFound();
  try {
    const web = enterWeb(tenant, { site, origin: url.origin }, caller);
    if (allows(web.mask, 'ViewPages')) return { web, person };
  } catch (error) {
    if (!(error instanceof SharePointError) || error.status !== 403) throw error;
  }
  return pageResponse(tenant, accessDeniedPage({ site, person }), { status: 403 });
}
