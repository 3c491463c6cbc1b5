import { contentSecurityPolicy } from './contentSecurity';

/** A page that only its own inline scripts may act in. It is never kept: it holds a form digest. */
export function pageResponse(
  markup: string,
  { status = 200, nonce = '' }: { status?: number; nonce?: string }
): Response {
  return new Response(markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': contentSecurityPolicy(nonce)
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
