import { type Exchange, type Route } from '../../http/Route';
import { SharePointError } from '../errors/SharePointError';
import { contentTypeOf } from '../files/contentTypeOf';
import { type FilePlace } from '../files/FilePlace';
import { fileAt, findFile } from '../files/findPlace';
import { serverRelative } from '../files/serverRelative';
import { allows } from '../permissions/permissionMasks';
import { enterWeb, type Viewer } from '../permissions/WebScope';
import { mediaAddress } from './mediaAddress';
import { picture } from './mediaRoute';

/**
 * Previews of pictures, by address or by id. Nothing is scaled: every size is answered with the picture itself, and what
 * is no picture has no preview.
 */
export const previewRoutes: readonly Route[] = [
  {
    name: 'preview of a file',
    method: 'GET',
    path: '{web*}/_layouts/15/getpreview.ashx',
    signIn: 'page',
    answer: exchange => answerWith(exchange, previewed)
  },
  {
    name: 'thumbnail of a list item',
    method: 'GET',
    path: '{web*}/_api/v2.0/sites/{site}/lists/{list}/items/{item}/driveItem/thumbnails/0/{size}/content',
    signIn: 'page',
    answer: exchange => answerWith(exchange, thumbnailed)
  }
];

function answerWith(
  exchange: Exchange,
  find: (viewer: Viewer, exchange: Exchange) => FilePlace | undefined
): Response {
  try {
    const viewer = viewerOf(exchange);
    const place = viewer && find(viewer, exchange);
    if (!place || !contentTypeOf(place.file.name).startsWith('image/')) return refused(404);
    const { mask } = place.list;
    return allows(mask, 'ViewListItems') && allows(mask, 'OpenItems') ? shown(exchange, place) : refused(403);
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    return refused(error.status);
  }
}

function viewerOf({ tenant, caller, params, url }: Exchange): Viewer | undefined {
  const site = tenant.store.sites.byUrl(params.web === '' ? '/' : (params.web ?? ''));
  return site && caller ? { tenant, web: enterWeb(tenant, { site, origin: url.origin }, caller) } : undefined;
}

/** `?path=<address>` or `?guidFile=<id>`; the site and web of the latter are those of the address. */
function previewed(viewer: Viewer, { url }: Exchange): FilePlace | undefined {
  const options = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const id = options.get('guidfile');
  if (id !== undefined) return findFile(viewer, { by: 'id', value: dashed(id) });
  const path = options.get('path');
  return path === undefined ? undefined : fileAt(viewer, serverRelative(viewer.web, path));
}

function thumbnailed(viewer: Viewer, { params }: Exchange): FilePlace | undefined {
  const { list = '', item = '' } = params;
  const isItemId = /^\d{1,10}$/.test(item);
  const of = { by: 'id', value: list } as const;
  return findFile(viewer, isItemId ? { by: 'item', value: item, of } : { by: 'id', value: item });
}

function shown({ tenant, url }: Exchange, { file }: FilePlace): Response {
  if (tenant.switches().photosRedirect === 'otherHost') {
    const location = mediaAddress(tenant, url.origin, { kind: 'file', id: file.id });
    return new Response(null, {
      status: 302,
      headers: { location, 'cache-control': 'private, max-age=300' }
    });
  }
  const bytes = tenant.store.contents.read(file.contentId ?? 0);
  return picture({ contentType: contentTypeOf(file.name), bytes });
}

/** Ids in these addresses may come without their dashes. */
function dashed(id: string): string {
  const hex = id.replace(/[{}-]/g, '').toLowerCase();
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function refused(status: number): Response {
  const text = status === 403 ? '403 FORBIDDEN' : '404 FILE NOT FOUND';
  return new Response(text, { status: status === 403 ? 403 : 404 });
}
