import { type ContentSecurity } from '../http/Switches';
import { trustedTypesPolicies } from './trustedTypesPolicies';

/** Whatever is not script stays on this host in either mode, so that a request to another fails before it is sent. */
const atHome = [
  "default-src 'none'",
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
];

/**
 * Trusted Types reach eval too: it is left to what a policy lets pass, which is RequireJS inside SharePoint's loader
 * and nothing else (page/trustScripts.ts). Without 'unsafe-eval' the loader does not start.
 */
const trustedTypes = [
  "require-trusted-types-for 'script'",
  `trusted-types ${Object.values(trustedTypesPolicies).join(' ')}`
];

/**
 * Value of a page's `content-security-policy`; undefined where there is none, as on SharePoint's classic pages.
 * SharePoint's own is about scripts only, and allows 'unsafe-eval'
 * (https://learn.microsoft.com/sharepoint/dev/spfx/content-securty-policy); its other hosts are not here.
 */
export function contentSecurityPolicy(mode: ContentSecurity, nonce: string): string | undefined {
  if (mode === 'off') return undefined;
  const scripts = `script-src 'self' 'unsafe-eval' 'nonce-${nonce}'`;
  return [scripts, ...atHome, ...(mode === 'strict' ? trustedTypes : [])].join('; ');
}
