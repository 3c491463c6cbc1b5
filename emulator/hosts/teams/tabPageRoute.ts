import { AppCatalog } from '../../catalog/AppCatalog';
import { type ComponentManifest } from '../../catalog/SolutionPackage';
import { localAddress } from '../../http/localAddress';
import { type Exchange, type Route } from '../../http/Route';
import { allows } from '../../sharepoint/permissions/permissionMasks';
import { type WebScope } from '../../sharepoint/permissions/WebScope';
import { type CanvasControl } from '../canvas/Canvas';
import { newControl, stableInstanceId } from '../canvas/newControl';
import { storedPage } from '../canvas/pageStore';
import { isGuid } from '../canvas/readCanvas';
import { enterPage, type Visit } from '../enterPage';
import { ownFolder } from '../fileRoutes';
import { type HostFiles } from '../HostFiles';
import { legacyPageContext } from '../legacyPageContext';
import { type PageData } from '../PageData';
import { notFound, pageResponse, redirectTo } from '../respond';
import { pageView, themeNamed } from '../sharepoint/pageView';
import { renderTabPage } from './renderTabPage';
import { siteOfLayouts } from './rootSite';

/** The addresses that SharePoint writes into the Teams manifest of a package: a sign-in step, and the tab itself. */
export function tabPageRoutes(files: HostFiles): Route[] {
  return [
    {
      name: 'teams logon',
      method: 'GET',
      path: '{web*}/_layouts/15/TeamsLogon.aspx',
      signIn: 'page',
      answer: ({ url }) => toDestination(url)
    },
    {
      name: 'teams tab',
      method: 'GET',
      path: '{web*}/_layouts/15/teamshostedapp.aspx',
      signIn: 'page',
      answer: exchange => answerTab(files, exchange)
    }
  ];
}

/** `dest` is a path of this host; whole addresses lead away and are not followed. The theme goes along. */
function toDestination({ searchParams: query }: URL): Response {
  const destination = query.get('dest') ?? '';
  const next = destination.startsWith('/') ? localAddress(destination) : undefined;
  if (!next) return notFound();
  next.searchParams.set('theme', query.get('theme') ?? 'default');
  return redirectTo(next.pathname + next.search);
}

async function answerTab(files: HostFiles, exchange: Exchange): Promise<Response> {
  const { tenant, params } = exchange;
  const visit = enterPage(exchange, siteOfLayouts(tenant, params.web ?? ''));
  if (visit instanceof Response) return visit;
  const data = tabData(exchange, visit);
  if (!data) return notFound();
  const nonce = tenant.newGuid();
  const assetFolder = `${ownFolder}${await files.buildName()}/`;
  return pageResponse(tenant, renderTabPage({ data, assetFolder, nonce }), { nonce });
}

/** `?componentId=x` shows a web part, `&webPartInstanceId=y` as it was configured, `&openPropertyPane=true` to configure. */
function tabData(exchange: Exchange, { web, person }: Visit): PageData | undefined {
  const { tenant, url } = exchange;
  const { searchParams: query, origin } = url;
  const component = deployedComponent(exchange, web);
  if (!component) return undefined;
  const isEditing = query.get('openPropertyPane') === 'true' && allows(web.mask, 'EditListItems');
  const control = tabControl(exchange, web, { component, isEditing });
  const { culture, isRightToLeft } = pageView(
    new URLSearchParams({ locale: query.get('forceLocale') ?? '' })
  );
  const tabPath = `/_layouts/15/teamshostedapp.aspx?teams&componentId=${component.id}&webPartInstanceId=${control.id}`;
  return {
    context: legacyPageContext({
      tenant,
      web,
      person,
      origin,
      culture,
      isRightToLeft,
      pagePath: url.pathname
    }),
    components: [component],
    controls: [control],
    isEditing,
    theme: themeNamed(query.get('theme')),
    savePageUrl: `${web.apiUrl}/sitepages/pages/GetById('${control.id}')/SavePage`,
    host: 'teams',
    tabContentUrl: isEditing ? web.url + tabPath : undefined
  };
}

function deployedComponent({ tenant, url }: Exchange, web: WebScope): ComponentManifest | undefined {
  const components = new AppCatalog(tenant.store.blobs).componentsFor(web.site.webId);
  return components.find(({ id }) => id === url.searchParams.get('componentId')?.toLowerCase());
}

interface Shown {
  readonly component: ComponentManifest;
  readonly isEditing: boolean;
}

function tabControl(
  { tenant, url }: Exchange,
  web: WebScope,
  { component, isEditing }: Shown
): CanvasControl {
  const { webId } = web.site;
  const asked = url.searchParams.get('webPartInstanceId') ?? '';
  const kept = isGuid(asked) ? storedPage(tenant.store.blobs, webId, asked) : undefined;
  const [control] = kept?.controls ?? [];
  if (control?.webPartId === component.id) return control;
  return newControl(component, isEditing ? tenant.newGuid() : stableInstanceId(webId, component.id), 0);
}
