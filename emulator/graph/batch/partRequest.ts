import { GRAPH_ROOT } from '../GraphOperation';
import { type BatchPart } from './BatchPart';

/** The part as a request of its own; undefined where its url leads out of Graph. */
export function partRequest(part: BatchPart, outer: Request): Request | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(part.url)) return undefined;
  const relative = GRAPH_ROOT + part.url.replace(/^\/+/, '');
  const url = URL.canParse(relative, outer.url) ? new URL(relative, outer.url) : undefined;
  if (!url?.pathname.startsWith(GRAPH_ROOT)) return undefined;
  const headers = headersOf(part);
  const isWrite = part.method !== 'GET' && part.method !== 'DELETE';
  return (
    headers && new Request(url, { method: part.method, headers, ...(isWrite ? { body: bytesOf(part) } : {}) })
  );
}

/** Undefined where a name or value is none that HTTP has. */
function headersOf({ headers }: BatchPart): Headers | undefined {
  try {
    return new Headers(headers);
  } catch {
    return undefined;
  }
}

/** JSON is written out again; anything else comes as base64url. */
function bytesOf({ body }: BatchPart): string | Buffer<ArrayBuffer> {
  return typeof body === 'string' ? Buffer.from(body, 'base64url') : JSON.stringify(body);
}
