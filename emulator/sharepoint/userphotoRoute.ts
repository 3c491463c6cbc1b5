import { type Route } from '../http/Route';
import { type Tenant } from '../http/Tenant';
import { type Photo } from '../store/Directory';
import { mediaAddress } from './thumbnails/mediaAddress';
import { silhouette } from './userphotoSilhouette';

const SIZES = { S: 48, M: 72, L: 300 } as const;

/**
 * `/_layouts/15/userphoto.aspx?size=S&accountname=ann@contoso.example`: the picture, or the grey figure SharePoint shows
 * for anybody without one, known or not. Every size is answered with the one picture there is. In some tenants the answer
 * is a redirect to another host name: the switch `photosRedirect`.
 */
export const userphotoRoute: Route = {
  name: 'userphoto',
  method: 'GET',
  path: '{web*}/_layouts/15/userphoto.aspx',
  signIn: 'page',
  answer({ tenant, url }) {
    const account = optionOf(url, 'accountname') ?? '';
    if (tenant.switches().photosRedirect === 'otherHost') {
      const location = mediaAddress(tenant, url.origin, { kind: 'photo', id: account });
      return new Response(null, { status: 302, headers: { location } });
    }
    const picture = photoOf(tenant, account, optionOf(url, 'size') ?? 'S');
    return new Response(Buffer.from(picture.bytes), {
      headers: { 'content-type': picture.contentType, 'cache-control': 'private, max-age=3600' }
    });
  }
};

/** By UPN or claims login. */
export function photoOf(tenant: Tenant, account: string, size: string): Photo {
  const photo = tenant.store.directory.photo(account.split('|').at(-1) ?? '');
  const wanted = size.toUpperCase();
  const edge = Object.hasOwn(SIZES, wanted) ? SIZES[wanted as keyof typeof SIZES] : SIZES.S;
  return photo ?? { contentType: 'image/png', bytes: silhouette(edge) };
}

/** Query names of classic pages have no case. */
function optionOf(url: URL, name: string): string | undefined {
  return [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1];
}
