import { type Site } from '../../store/Sites';
import { itemNotFound } from '../errors/sitesErrors';
import { type GraphCall } from '../GraphCall';

/** `root`, `<host>`, `<host>,<site>,<web>`, or the id of a site collection. @throws GraphError 404 */
export function namedSite(call: GraphCall): Site {
  const id = (call.params.site ?? '').toLowerCase();
  const { sites } = call.tenant.store;
  const [, siteId = id, webId] = id.split(',');
  const isRoot = id === 'root' || id === call.url.hostname;
  const found = isRoot
    ? sites.byUrl('/')
    : sites.list().find(site => site.siteId === siteId && (webId === undefined || site.webId === webId));
  if (!found) throw itemNotFound();
  return found;
}

/** `<host>:/sites/hallway`, with or without another colon behind it. @throws GraphError 404 */
export function siteAtPath({ tenant, url, params }: GraphCall): Site {
  const path = `/${params.path ?? ''}`.replace(/:?\/*$/, '');
  const isHere = params.host?.toLowerCase() === url.hostname;
  const found = isHere ? tenant.store.sites.byUrl(path === '' ? '/' : path) : undefined;
  if (!found) throw itemNotFound();
  return found;
}
