import { type LegacyPageContext } from '../../PageData';
import { type PageContextLibrary, type ServiceScope } from './spfx';

/** Fills the framework's PageContext from what SharePoint writes into a page. */
export function initializePageContext(
  scope: ServiceScope,
  library: PageContextLibrary,
  legacy: LegacyPageContext
): void {
  scope.consume(library.PageContext.serviceKey).initialize(
    {
      aadInfo: { tenantId: legacy.aadTenantId, userId: legacy.aadUserId, instanceUrl: legacy.aadInstanceUrl },
      cultureInfo: {
        currentCultureName: legacy.currentCultureName,
        currentUICultureName: legacy.currentUICultureName,
        isRightToLeft: legacy.isRightToLeft
      },
      site: siteOf(legacy),
      user: userOf(legacy),
      web: webOf(legacy),
      featureInfo: {}
    },
    legacy
  );
}

function siteOf(legacy: LegacyPageContext): object {
  return {
    id: legacy.siteId.replace(/[{}]/g, ''),
    absoluteUrl: legacy.siteAbsoluteUrl,
    serverRelativeUrl: legacy.siteServerRelativeUrl,
    serverRequestPath: legacy.serverRequestPath,
    correlationId: legacy.CorrelationId,
    cdnPrefix: '',
    classification: '',
    isNoScriptEnabled: true,
    recycleBinItemCount: 0,
    sitePagesEnabled: true
  };
}

function userOf(legacy: LegacyPageContext): object {
  return {
    displayName: legacy.userDisplayName,
    email: legacy.userEmail,
    loginName: legacy.userPrincipalName,
    isAnonymousGuestUser: false,
    isExternalGuestUser: legacy.isExternalGuestUser,
    preferUserTimeZone: false,
    firstDayOfWeek: 1,
    timeZoneInfo: undefined
  };
}

function webOf(legacy: LegacyPageContext): object {
  return {
    id: legacy.webId.replace(/[{}]/g, ''),
    absoluteUrl: legacy.webAbsoluteUrl,
    serverRelativeUrl: legacy.webServerRelativeUrl,
    title: legacy.webTitle,
    templateName: 'SITEPAGEPUBLISHING#0',
    permissions: legacy.webPermMasks,
    language: legacy.currentLanguage,
    languageName: legacy.currentUICultureName,
    isAppWeb: false,
    logoUrl: '',
    description: ''
  };
}
