import { type Route } from '../http/Route';
import { AppCatalog } from './AppCatalog';

/** Files of deployed packages. Their names hold their own hashes, so a browser may keep them for a year. */
export const assetRoute: Route = {
  name: 'client-side asset',
  method: 'GET',
  path: '/ClientSideAssets/{product}/{file}',
  signIn: 'page',
  answer({ tenant, params }) {
    const asset = new AppCatalog(tenant.store.blobs).asset(params.product ?? '', params.file ?? '');
    if (!asset) return new Response('404 FILE NOT FOUND', { status: 404 });
    return new Response(new Uint8Array(asset.bytes), {
      headers: { 'content-type': asset.contentType, 'cache-control': 'private, max-age=31536000, immutable' }
    });
  }
};
