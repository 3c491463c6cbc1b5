import { type Tenant } from '../http/Tenant';
import { contentSecurityPolicy } from './contentSecurity';

/** A page under the tenant's content security policy. It is never kept: it holds a form digest. */
export function pageResponse(
  { switches }: Pick<Tenant, 'switches'>,
  markup: string,
  { status = 200, nonce = '' }: { status?: number; nonce?: string }
): Response {
  const policy = contentSecurityPolicy(switches().contentSecurity, nonce);
  return new Response(markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      ...(policy === undefined ? {} : { 'content-security-policy': policy })
    }
  });
}

/** The address is percent-encoded, as a header holds nothing else. */
export function redirectTo(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

export function notFound(): Response {
  return new Response('404 FILE NOT FOUND', { status: 404 });
}
