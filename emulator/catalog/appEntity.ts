import { type Entity } from '../sharepoint/odata/Entity';
import { type CatalogApp } from './AppCatalog';

/**
 * A package as the ALM addresses show it.
 * https://learn.microsoft.com/sharepoint/dev/apis/alm-api-for-spfx-add-ins
 */
export function appEntity(app: CatalogApp, webId: string): Entity {
  const installed = app.installedOn[webId];
  return {
    type: 'Microsoft.SharePoint.Marketplace.CorporateCuratedGallery.CorporateCatalogAppMetadata',
    path: `web/tenantappcatalog/AvailableApps/GetById('${app.uniqueId}')`,
    properties: {
      AadAppId: '00000000-0000-0000-0000-000000000000',
      AadPermissions:
        app.permissionRequests.map(({ resource, scope }) => `${resource}, ${scope}`).join('; ') || null,
      AppCatalogVersion: app.version,
      CanUpgrade: installed !== undefined && installed !== app.version,
      CDNLocation: 'SharePoint Online',
      ContainsTenantWideExtension: false,
      CurrentVersionDeployed: app.isDeployed,
      Deployed: app.isDeployed,
      ErrorMessage: 'No errors.',
      ID: app.uniqueId,
      InstalledVersion: installed ?? '',
      IsClientSideSolution: true,
      IsEnabled: true,
      IsPackageDefaultSkipFeatureDeployment: app.mayBeTenantWide,
      IsValidAppPackage: true,
      ProductId: app.productId,
      ShortDescription: app.shortDescription,
      SkipDeploymentFeature: app.isTenantWide,
      StoreAssetId: '',
      SupportsTeamsTabs: app.components.some(supportsTeams),
      ThumbnailUrl: '',
      Title: app.title
    }
  };
}

function supportsTeams(component: CatalogApp['components'][number]): boolean {
  return (
    Array.isArray(component.supportedHosts) &&
    component.supportedHosts.some(host => /^Teams/.test(String(host)))
  );
}
