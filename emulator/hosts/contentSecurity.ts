/**
 * What a page may load: only from its own host. SharePoint Online enforces script-src with 'unsafe-eval'
 * (https://learn.microsoft.com/sharepoint/dev/spfx/content-securty-policy); the other lines are stricter than
 * SharePoint's, so that a request to any other host fails in the browser before it is sent.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'unsafe-eval' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'"
  ].join('; ');
}
