import { type Route } from '../../http/Route';
import { contentTypeOf } from '../files/contentTypeOf';
import { photoOf } from '../userphotoRoute';
import { isAdmitted, type Medium } from './mediaAddress';

/** The other host's side: no sign-in, no cookie, only the token in the address. */
export const mediaRoute: Route = {
  name: 'media of another host',
  method: 'GET',
  path: '/_media/{kind}/{id}',
  signIn: 'none',
  answer({ tenant, params, url }) {
    const { kind = '', id = '' } = params;
    const medium = kind === 'photo' || kind === 'file' ? ({ kind, id } satisfies Medium) : undefined;
    if (!medium || !isAdmitted(tenant, medium, url.searchParams.get('tempauth')))
      return new Response('401 UNAUTHORIZED', { status: 401 });
    if (medium.kind === 'photo') return picture(photoOf(tenant, id, 'L'));
    const file = tenant.store.files.get(id);
    if (!file) return new Response('404 FILE NOT FOUND', { status: 404 });
    const bytes = tenant.store.contents.read(file.contentId ?? 0);
    return picture({ contentType: contentTypeOf(file.name), bytes });
  }
};

export function picture({ contentType, bytes }: { contentType: string; bytes: Uint8Array }): Response {
  return new Response(Buffer.from(bytes), {
    headers: { 'content-type': contentType, 'cache-control': 'private, max-age=3600' }
  });
}
