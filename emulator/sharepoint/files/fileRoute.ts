import { type Exchange, type Route } from '../../http/Route';
import { type Site } from '../../store/Sites';
import { SharePointError } from '../errors/SharePointError';
import { type Viewer, enterWeb } from '../permissions/WebScope';
import { allows } from '../permissions/permissionMasks';
import { attachmentAt } from './attachmentAt';
import { fileEtag } from './fileEntity';
import { fileAt } from './findPlace';
import { type Download, fileResponse } from './fileResponse';

/**
 * `/sites/x/Media/a.webp`: the file itself, by its own address, with ranges and conditions. Whatever no other route
 * answers comes here.
 */
export const fileRoute: Route = {
  name: 'file by its address',
  method: 'GET',
  path: '/{path*}',
  signIn: 'page',
  answer(exchange) {
    const path = `/${exchange.params.path ?? ''}`;
    const site = exchange.tenant.store.sites.containing(path);
    if (!site || path.includes('\0')) return notFound();
    const found = findDownload(exchange, site, path);
    if (found === 'denied') return new Response('403 FORBIDDEN', { status: 403 });
    return found ? fileResponse(exchange, found) : notFound();
  }
};

function findDownload(exchange: Exchange, site: Site, path: string): Download | 'denied' | undefined {
  const { tenant, caller, url } = exchange;
  if (!caller) return 'denied';
  try {
    const viewer: Viewer = { tenant, web: enterWeb(tenant, { site, origin: url.origin }, caller) };
    return libraryFile(viewer, path) ?? attachmentAt(viewer, path);
  } catch (error) {
    if (error instanceof SharePointError && error.status === 403) return 'denied';
    throw error;
  }
}

function libraryFile(viewer: Viewer, path: string): Download | 'denied' | undefined {
  const place = fileAt(viewer, path);
  if (!place || place.file.isFolder) return undefined;
  const { mask } = place.list;
  if (!allows(mask, 'ViewListItems') || !allows(mask, 'OpenItems')) return 'denied';
  const { contentId = 0, length, name } = place.file;
  return { contentId, length, name, etag: fileEtag(place), modified: place.item.modified };
}

function notFound(): Response {
  return new Response('404 FILE NOT FOUND', { status: 404 });
}
