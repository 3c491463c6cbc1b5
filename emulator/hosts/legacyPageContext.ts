import { FORM_DIGEST_SECONDS } from '../http/formDigest';
import { type Tenant } from '../http/Tenant';
import { TENANT_ID, loginOf } from '../sharepoint/permissions/claims';
import { basePermissionsOf } from '../sharepoint/permissions/permissionMasks';
import { type WebScope } from '../sharepoint/permissions/WebScope';
import { type TenantUser } from '../store/Directory';
import { type LegacyPageContext } from './PageData';

/**
 * Kill switches that keep the framework from doing what only works on SharePoint's own page: refreshing cookies by
 * hidden frames of Entra ID, and the newer content panel.
 */
const killSwitches = {
  '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true,
  'a3f45048-0db5-4b7c-9a9a-e3183d216c4d': true
};

export interface PageContextOptions {
  readonly tenant: Tenant;
  readonly web: WebScope;
  readonly person: TenantUser;
  readonly origin: string;
  readonly pagePath: string;
  readonly culture: string;
  readonly isRightToLeft: boolean;
}

/** What SharePoint writes into each page about the site, the reader and his rights. */
export function legacyPageContext(options: PageContextOptions): LegacyPageContext {
  const { tenant, web, person, origin, culture } = options;
  const permissions = basePermissionsOf(web.mask);
  return {
    ...siteContext(web),
    webPermMasks: { High: Number(permissions.High), Low: Number(permissions.Low) },
    currentCultureName: culture,
    currentUICultureName: culture,
    currentLanguage: web.site.language,
    isRightToLeft: options.isRightToLeft,
    userId: web.userId,
    userLoginName: loginOf(person.upn),
    userDisplayName: person.displayName,
    userPrincipalName: person.upn,
    userEmail: person.mail,
    isSiteAdmin: web.isSiteAdmin,
    isExternalGuestUser: person.userType === 'Guest',
    isAnonymousGuestUser: false,
    aadTenantId: TENANT_ID,
    aadUserId: person.entraId,
    aadInstanceUrl: origin,
    // The framework drops the token for any other host, so the page reroutes requests to this one.
    msGraphEndpointUrl: 'https://graph.microsoft.com',
    formDigestValue: tenant.formDigests.issue({ upn: person.upn, siteId: web.site.siteId }),
    formDigestTimeoutSeconds: FORM_DIGEST_SECONDS,
    serverTime: new Date(tenant.clock.now()).toISOString(),
    serverRequestPath: options.pagePath,
    CorrelationId: tenant.newGuid(),
    ExpFeatures: [],
    ECSClientFeatures: '',
    killSwitches,
    env: 'prod'
  };
}

function siteContext({
  site,
  url
}: WebScope): Pick<
  LegacyPageContext,
  | 'webAbsoluteUrl'
  | 'webServerRelativeUrl'
  | 'siteAbsoluteUrl'
  | 'siteServerRelativeUrl'
  | 'webTitle'
  | 'webId'
  | 'siteId'
> {
  return {
    webAbsoluteUrl: url,
    webServerRelativeUrl: site.serverRelativeUrl,
    siteAbsoluteUrl: url,
    siteServerRelativeUrl: site.serverRelativeUrl,
    webTitle: site.title,
    webId: `{${site.webId}}`,
    siteId: `{${site.siteId}}`
  };
}
