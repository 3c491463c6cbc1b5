import { type Tenant } from '../../http/Tenant';
import { TENANT_ID } from '../../sharepoint/permissions/claims';
import { allows } from '../../sharepoint/permissions/permissionMasks';
import { rightsOf } from '../../sharepoint/permissions/WebScope';
import { catalogSiteUrl } from '../../catalog/catalogSite';
import { type TenantUser } from '../../store/Directory';
import { type Site } from '../../store/Sites';
import { initials } from '../initials';
import { storedTabs } from './tabStore';
import { type TeamsApp, teamsApps } from './teamsApps';
import { type Team, type TeamsClientApp, type TeamsData, type TeamsTheme } from './TeamsData';
import { fillAddress, type ManifestPlace } from './TeamsManifest';

export interface TeamsView {
  readonly origin: string;
  readonly query: URLSearchParams;
}

/** Each site is the site of a team of the same name, with one channel. */
export function readTeamsData(tenant: Tenant, person: TenantUser, { origin, query }: TeamsView): TeamsData {
  const apps = teamsApps(tenant);
  const locale = query.get('locale') ?? 'en-us';
  return {
    user: {
      name: person.displayName,
      initials: initials(person.displayName),
      upn: person.upn,
      entraId: person.entraId
    },
    tenantId: TENANT_ID,
    locale,
    theme: themeOf(query.get('theme')),
    apps: apps.map(app => clientApp(app, { origin, sitePath: '', locale })),
    teams: tenant.store.sites
      .list()
      .flatMap(site =>
        teamOf(tenant, site, { person, apps, place: { origin, sitePath: site.serverRelativeUrl, locale } })
      ),
    opening: {
      appId: query.get('appId') ?? undefined,
      entityId: query.get('entityId') ?? undefined,
      subEntityId: query.get('subEntityId') ?? undefined
    }
  };
}

function clientApp({ manifest, iconUrl }: TeamsApp, place: ManifestPlace): TeamsClientApp {
  const tabs = (manifest.staticTabs ?? []).filter(({ scopes }) => scopes.includes('personal'));
  return {
    id: manifest.id,
    name: manifest.name.short,
    iconUrl,
    personalTabs: tabs.map(({ entityId, name, contentUrl }) => ({
      appId: manifest.id,
      entityId,
      name,
      contentUrl: fillAddress(contentUrl, place)
    }))
  };
}

interface TeamParts {
  readonly person: TenantUser;
  readonly apps: readonly TeamsApp[];
  readonly place: ManifestPlace;
}

function teamOf(tenant: Tenant, site: Site, { person, apps, place }: TeamParts): Team[] {
  const { mask } = rightsOf(tenant, site, person);
  if (site.serverRelativeUrl === catalogSiteUrl || !allows(mask, 'ViewPages')) return [];
  const configurable = apps.flatMap(({ manifest }) => {
    const tab = (manifest.configurableTabs ?? []).find(({ scopes }) => scopes.includes('team'));
    return tab ? [[manifest.id, fillAddress(tab.configurationUrl, place)] as const] : [];
  });
  const team: Team = {
    id: site.siteId,
    name: site.title,
    initials: initials(site.title),
    siteUrl: place.origin + site.serverRelativeUrl,
    sitePath: site.serverRelativeUrl,
    channelId: `19:${site.webId.replaceAll('-', '')}@thread.tacv2`,
    channelName: 'General',
    tabs: storedTabs(tenant.store.blobs, site.webId),
    configurationUrls: Object.fromEntries(configurable),
    canAddTabs: allows(mask, 'EditListItems')
  };
  return [team];
}

function themeOf(name: string | null): TeamsTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
