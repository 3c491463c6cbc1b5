import { notImplemented } from '../errors/requestErrors';

/** `minimal` is what `application/json` alone gets; `none` is odata=nometadata. */
export type MetadataMode = 'verbose' | 'minimal' | 'none';

const CONTENT_TYPES: Readonly<Record<MetadataMode, string>> = {
  verbose: 'application/json;odata=verbose;charset=utf-8',
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8'
};

export function contentTypeOf(mode: MetadataMode): string {
  return CONTENT_TYPES[mode];
}

/** The answer's mode by the Accept header. A missing one gets JSON here, where SharePoint would write Atom. */
export function acceptedMode(accept: string | null): MetadataMode {
  const wanted = (accept ?? '').toLowerCase();
  if (/odata(\.metadata)?=verbose/.test(wanted)) return 'verbose';
  if (/odata(\.metadata)?=(nometadata|none)/.test(wanted)) return 'none';
  return 'minimal';
}

/** @throws SharePointError 501 for Atom and for full metadata, which no known client asks for. */
export function refuseUnknownFormats(accept: string | null): void {
  const wanted = (accept ?? '').toLowerCase();
  if (/odata(\.metadata)?=full/.test(wanted)) throw notImplemented('Accept: odata=fullmetadata');
  const isOnlyAtom = wanted.includes('atom+xml') && !wanted.includes('json') && !wanted.includes('*/*');
  if (isOnlyAtom) throw notImplemented('Accept: application/atom+xml');
}
