import { type Route } from '../http/Route';
import { silhouette } from './userphotoSilhouette';

const SIZES = { S: 48, M: 72, L: 300 } as const;

/**
 * `/_layouts/15/userphoto.aspx?size=S&accountname=ann@contoso.example`: the picture, or the grey figure SharePoint shows
 * for anybody without one, known or not; 200 either way. Every size is answered with the one picture there is.
 */
export const userphotoRoute: Route = {
  name: 'userphoto',
  method: 'GET',
  path: '{web*}/_layouts/15/userphoto.aspx',
  signIn: 'page',
  answer({ tenant, url }) {
    const account = optionOf(url, 'accountname') ?? '';
    const size = (optionOf(url, 'size') ?? 'S').toUpperCase();
    const photo = tenant.store.directory.photo(account.split('|').at(-1) ?? '');
    const edge = size in SIZES ? SIZES[size as keyof typeof SIZES] : SIZES.S;
    const picture = photo ?? { contentType: 'image/png', bytes: silhouette(edge) };
    return new Response(Buffer.from(picture.bytes), {
      headers: { 'content-type': picture.contentType, 'cache-control': 'private, max-age=3600' }
    });
  }
};

/** Query names of classic pages have no case. */
function optionOf(url: URL, name: string): string | undefined {
  return [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1];
}
