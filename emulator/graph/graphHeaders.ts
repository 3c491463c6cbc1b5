import { type Tenant } from '../http/Tenant';

/** https://learn.microsoft.com/graph/json-batching shows it on every answer that is JSON. */
const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** The headers every answer of Graph has. A client's own id comes back; without one it is Graph's. */
export function graphHeaders(response: Response, tenant: Tenant, request: Request): Response {
  const headers = new Headers(response.headers);
  const requestId = headers.get('request-id') ?? tenant.newGuid();
  headers.set('request-id', requestId);
  headers.set('client-request-id', request.headers.get('client-request-id') ?? requestId);
  if (!headers.has('cache-control')) headers.set('Cache-Control', 'no-cache');
  if (isJson(headers)) {
    headers.set('Content-Type', response.ok ? JSON_TYPE : 'application/json');
    if (response.ok) headers.set('OData-Version', '4.0');
  }
  return new Response(response.body, { status: response.status, headers });
}

export function isJson(headers: Headers): boolean {
  return (headers.get('content-type') ?? '').startsWith('application/json');
}
