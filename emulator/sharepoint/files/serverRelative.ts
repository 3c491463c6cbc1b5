import { otherWeb } from '../errors/fileErrors';
import { type WebScope } from '../permissions/WebScope';

/**
 * An address as clients write it (server-relative, relative to the web, or whole) as a server-relative one without a
 * slash at the end. Steps up are not taken: no file has such a name.
 * @throws SharePointError 400 for an address of another web
 */
export function serverRelative({ site, url: webUrl }: WebScope, address: string): string {
  const base = site.serverRelativeUrl === '/' ? '' : site.serverRelativeUrl;
  const origin = webUrl.slice(0, webUrl.length - base.length);
  const path = address.toLowerCase().startsWith(`${origin.toLowerCase()}/`)
    ? address.slice(origin.length)
    : address;
  const trimmed = path.replace(/\/+$/, '');
  if (!path.startsWith('/')) return `${base}/${trimmed}`;
  if (!`${trimmed.toLowerCase()}/`.startsWith(`${base.toLowerCase()}/`)) throw otherWeb();
  return trimmed;
}
