const HERE = 'http://here';

/**
 * A path of this host with its query and fragment, as a URL whose origin means nothing; undefined for whatever a browser
 * would follow to another host: whole addresses, `//elsewhere`, and what becomes that once `..` is resolved.
 */
export function localAddress(text: string): URL | undefined {
  const url = URL.canParse(text, HERE) ? new URL(text, HERE) : undefined;
  return url?.origin === HERE && !url.pathname.startsWith('//') ? url : undefined;
}
