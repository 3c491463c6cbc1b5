import { AppCatalog } from '../../catalog/AppCatalog';
import { catalogSiteUrl } from '../../catalog/catalogSite';
import { type Exchange, type Route } from '../../http/Route';
import { type Tenant } from '../../http/Tenant';
import { allows } from '../../sharepoint/permissions/permissionMasks';
import { enterWeb, rightsOf, type WebScope } from '../../sharepoint/permissions/WebScope';
import { SharePointError } from '../../sharepoint/errors/SharePointError';
import { type Site } from '../../store/Sites';
import { type TenantUser } from '../../store/Directory';
import { defaultControls, storedPage } from '../canvas/pageStore';
import { contentSecurityPolicy } from '../contentSecurity';
import { ownFolder } from '../fileRoutes';
import { homePage, homeUrl } from '../homePage';
import { type HostFiles } from '../HostFiles';
import { legacyPageContext } from '../legacyPageContext';
import { accessDeniedPage } from './accessDeniedPage';
import { pageView, type PageView } from './pageView';
import { renderSitePage } from './renderSitePage';
import { type SitePage } from './SitePage';

/** `/sites/x/SitePages/Home.aspx`, and the site's own address, which leads there. */
export function sitePageRoutes(files: HostFiles): Route[] {
  return [
    {
      name: 'site page',
      method: 'GET',
      path: '{web*}/SitePages/{page}',
      signIn: 'page',
      answer: exchange => answerPage(files, exchange)
    },
    {
      name: 'site home',
      method: 'GET',
      path: '/sites/{site}',
      signIn: 'page',
      answer: ({ params }) => seeOther(homeUrl(`/sites/${params.site ?? ''}`))
    }
  ];
}

async function answerPage(files: HostFiles, exchange: Exchange): Promise<Response> {
  const { tenant, params, caller, url } = exchange;
  const site = tenant.store.sites.byUrl(params.web ?? '');
  const person = tenant.store.directory.get(caller?.upn ?? '');
  if (!site || !caller || !person || params.page?.toLowerCase() !== homePage.toLowerCase()) return notFound();
  const web = enter(() => enterWeb(tenant, { site, origin: url.origin }, caller));
  if (!web || !allows(web.mask, 'ViewPages'))
    return page(accessDeniedPage({ site, person }), { status: 403 });
  const view = pageView(url.searchParams);
  const nonce = tenant.newGuid();
  const assetFolder = `${ownFolder}${await files.buildName()}/`;
  const model = { tenant, web, person, view, origin: url.origin };
  return page(renderSitePage({ ...sitePage(model), assetFolder, nonce }), { nonce });
}

interface Asked {
  readonly tenant: Tenant;
  readonly web: WebScope;
  readonly person: TenantUser;
  readonly view: PageView;
  readonly origin: string;
}

function sitePage({ tenant, web, person, view, origin }: Asked): Omit<SitePage, 'assetFolder' | 'nonce'> {
  const { site } = web;
  const components = new AppCatalog(tenant.store.blobs).componentsFor(site.webId);
  const stored = storedPage(tenant.store.blobs, site.webId, homePage);
  const controls = stored?.controls ?? defaultControls(site.webId, components);
  const pageUrl = homeUrl(site.serverRelativeUrl);
  const canEdit = allows(web.mask, 'EditListItems');
  const isEditing = view.isEditing && canEdit;
  const { culture, isRightToLeft } = view;
  return {
    siteTitle: site.title,
    siteUrl: pageUrl,
    pageTitle: 'Home',
    pageUrl,
    userName: person.displayName,
    userUpn: person.upn,
    canEdit,
    publishedOn: new Date(stored?.modified ?? site.created).toLocaleDateString(culture, { timeZone: 'UTC' }),
    sites: sitesFor(tenant, person),
    controls,
    view: { ...view, isEditing },
    data: {
      context: legacyPageContext({ tenant, web, person, origin, culture, isRightToLeft, pagePath: pageUrl }),
      components,
      controls,
      isEditing,
      theme: view.theme,
      savePageUrl: `${web.apiUrl}/sitepages/pages/GetById(1)/SavePage`,
      host: 'sharePoint'
    }
  };
}

function sitesFor(tenant: Tenant, person: TenantUser): SitePage['sites'] {
  return tenant.store.sites
    .list()
    .filter(
      site =>
        site.serverRelativeUrl !== catalogSiteUrl && allows(rightsOf(tenant, site, person).mask, 'ViewPages')
    )
    .map((site: Site) => ({ title: site.title, homeUrl: homeUrl(site.serverRelativeUrl) }));
}

/** Undefined when the caller may not enter; anything else that goes wrong is thrown. */
function enter(open: () => WebScope): WebScope | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof SharePointError && error.status === 403) return undefined;
    throw error;
  }
}

function page(markup: string, { status = 200, nonce = '' }: { status?: number; nonce?: string }): Response {
  return new Response(markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': contentSecurityPolicy(nonce)
    }
  });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

function notFound(): Response {
  return new Response('404 FILE NOT FOUND', { status: 404 });
}
