import { isJsonObject, jsonObject } from '../../http/control/jsonObject';
import { type Exchange, type Route } from '../../http/Route';
import { allows } from '../../sharepoint/permissions/permissionMasks';
import { rightsOf } from '../../sharepoint/permissions/WebScope';
import { ownFolder } from '../fileRoutes';
import { type HostFiles } from '../HostFiles';
import { notFound, pageResponse, redirectTo } from '../respond';
import { readTeamsData } from './readTeamsData';
import { renderTeamsClient } from './renderTeamsClient';
import { tabPageRoutes } from './tabPageRoute';
import { addTab } from './tabStore';
import { type Tab } from './TeamsData';

/** The Teams-like client, the pages in its tabs, and the deep links that lead to them. */
export function teamsRoutes(files: HostFiles): Route[] {
  return [
    {
      name: 'teams client',
      method: 'GET',
      path: '/teams/',
      signIn: 'page',
      answer: exchange => answerClient(files, exchange)
    },
    {
      name: 'teams',
      method: 'GET',
      path: '/teams',
      signIn: 'none',
      answer: ({ url }) => redirectTo(`/teams/${url.search}`)
    },
    {
      name: 'teams deep link',
      method: 'GET',
      path: '/l/entity/{app}/{entity}',
      signIn: 'none',
      answer: followDeepLink
    },
    { name: 'teams tabs', method: 'POST', path: '/_emulator/teams/tabs', signIn: 'api', answer: keepTab },
    ...tabPageRoutes(files)
  ];
}

async function answerClient(files: HostFiles, { tenant, caller, url }: Exchange): Promise<Response> {
  const person = tenant.store.directory.get(caller?.upn ?? '');
  if (!person) return notFound();
  const nonce = tenant.newGuid();
  const data = readTeamsData(tenant, person, { origin: url.origin, query: url.searchParams });
  const assetFolder = `${ownFolder}${await files.buildName()}/`;
  return pageResponse(tenant, renderTeamsClient({ data, assetFolder, nonce }), { nonce });
}

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
function followDeepLink({ params, url }: Exchange): Response {
  const query = new URLSearchParams({ appId: params.app ?? '', entityId: params.entity ?? '' });
  const subEntityId = subEntityOf(url.searchParams.get('context'));
  if (subEntityId !== undefined) query.set('subEntityId', subEntityId);
  const theme = url.searchParams.get('theme');
  if (theme !== null) query.set('theme', theme);
  return redirectTo(`/teams/?${query.toString()}`);
}

function subEntityOf(context: string | null): string | undefined {
  try {
    const { subEntityId } = JSON.parse(context ?? '{}') as { subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : undefined;
  } catch {
    return undefined;
  }
}

/** Teams' own memory of the tabs in a channel: `{ sitePath, tab }`. Who may edit the team's site may add one. */
async function keepTab({ tenant, caller, request }: Exchange): Promise<Response> {
  const { sitePath, tab } = await jsonObject(request);
  const site = typeof sitePath === 'string' ? tenant.store.sites.byUrl(sitePath) : undefined;
  const person = tenant.store.directory.get(caller?.upn ?? '');
  if (!person || !site || !allows(rightsOf(tenant, site, person).mask, 'EditListItems')) {
    return Response.json({ error: 'You may not add a tab here.' }, { status: 403 });
  }
  if (!isTab(tab, request.url)) {
    return Response.json(
      { error: 'Give appId, entityId, name, and a contentUrl of this host.' },
      { status: 400 }
    );
  }
  const { appId, entityId, name, contentUrl } = tab;
  addTab(tenant.store.blobs, site.webId, { appId, entityId, name, contentUrl });
  return new Response(null, { status: 204 });
}

function isTab(tab: unknown, url: string): tab is Tab {
  if (!isJsonObject(tab)) return false;
  const { appId, entityId, name, contentUrl } = tab;
  const isWhole = [appId, entityId, name, contentUrl].every(text => typeof text === 'string' && text !== '');
  const address = String(contentUrl);
  return isWhole && URL.canParse(address, url) && new URL(address, url).origin === new URL(url).origin;
}
