import { AppCatalog } from '../../catalog/AppCatalog';
import { catalogSiteUrl } from '../../catalog/catalogSite';
import { type Exchange, type Route } from '../../http/Route';
import { type Tenant } from '../../http/Tenant';
import { allows } from '../../sharepoint/permissions/permissionMasks';
import { rightsOf, type WebScope } from '../../sharepoint/permissions/WebScope';
import { type Site } from '../../store/Sites';
import { type TenantUser } from '../../store/Directory';
import { defaultControls } from '../canvas/newControl';
import { storedPage } from '../canvas/pageStore';
import { enterPage } from '../enterPage';
import { ownFolder } from '../fileRoutes';
import { homePage, homeUrl } from '../homePage';
import { type HostFiles } from '../HostFiles';
import { legacyPageContext } from '../legacyPageContext';
import { notFound, pageResponse, redirectTo } from '../respond';
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
      answer: ({ params }) => redirectTo(homeUrl(`/sites/${encodeURIComponent(params.site ?? '')}`))
    }
  ];
}

async function answerPage(files: HostFiles, exchange: Exchange): Promise<Response> {
  const { tenant, params, url } = exchange;
  if (params.page?.toLowerCase() !== homePage.toLowerCase()) return notFound();
  const visit = enterPage(exchange, tenant.store.sites.byUrl(params.web ?? ''));
  if (visit instanceof Response) return visit;
  const nonce = tenant.newGuid();
  const assetFolder = `${ownFolder}${await files.buildName()}/`;
  const model = { ...visit, tenant, view: pageView(url.searchParams), origin: url.origin };
  return pageResponse(tenant, renderSitePage({ ...sitePage(model), assetFolder, nonce }), { nonce });
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
