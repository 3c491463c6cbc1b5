import { type Site } from '../../store/Sites';
import { type GraphCall } from '../GraphCall';

/** https://learn.microsoft.com/graph/api/resources/site */
export function shownSite({ url }: Pick<GraphCall, 'url'>, site: Site): Readonly<Record<string, unknown>> {
  const path = site.serverRelativeUrl === '/' ? '' : site.serverRelativeUrl;
  return {
    createdDateTime: site.created,
    description: site.description,
    id: siteIdOf(url, site),
    lastModifiedDateTime: site.created,
    name: path.split('/').at(-1) ?? '',
    webUrl: url.origin + path,
    displayName: site.title,
    root: {},
    siteCollection: { hostname: url.hostname }
  };
}

/** Host, site collection and web: the id Graph itself hands out. */
export function siteIdOf(url: URL, { siteId, webId }: Site): string {
  return `${url.hostname},${siteId},${webId}`;
}
