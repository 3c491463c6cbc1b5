/**
 * The absolute address of a site on this tenant's own host, from what somebody typed: an absolute or
 * server-relative address, with or without a page behind it. Undefined for anything else: Hallway never sends
 * a request to another host.
 */
export function siteAddress(typed: string, ownOrigin: string): string | undefined {
  const trimmed = typed.trim();
  if (!/^(https?:\/\/|\/)/i.test(trimmed)) return undefined;
  const url = parse(trimmed, ownOrigin);
  if (url === undefined || url.origin !== ownOrigin) return undefined;
  const path = /^\/(?:sites|teams)\/[^/]+(?:\/(?!SitePages|Lists|_layouts|Shared)[^/.]+)*/i.exec(
    url.pathname
  )?.[0];
  if (path !== undefined) return ownOrigin + path;
  return url.pathname === '/' ? ownOrigin : undefined;
}

function parse(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
