import { answerApi } from '../sharepoint/answerApi';
import { type OperationTable } from '../sharepoint/operationTable';
import { type Caller } from './Caller';
import { dateHeader, sharePointHeaders } from './commonHeaders';
import { type MeteredRequest } from './Meters';
import { type PathParams, pathPattern } from './pathPattern';
import { type CountedPart, type Route } from './Route';
import { type Tenant } from './Tenant';

export interface Wiring {
  readonly tenant: Tenant;
  readonly routes: readonly Route[];
  readonly operations: OperationTable;
}

interface Outcome {
  readonly response: Response;
  readonly operation: string;
  readonly rowsTouched?: number;
  readonly bytesIn: number;
  readonly parts?: readonly CountedPart[];
}

/** One door for every address: `/_api` goes to the REST operations, the rest to the first route that fits. */
export function createHandler(wiring: Wiring): (request: Request) => Promise<Response> {
  const routes = wiring.routes.map(route => ({ route, match: pathPattern(route.path) }));
  return async request => {
    const url = new URL(request.url);
    const caller = wiring.tenant.sessions.callerOf(request);
    const arriving = { request, url, caller };
    const isApi = /\/_api(\/|$)/i.test(url.pathname);
    const outcome = isApi
      ? await answerRest(wiring, arriving)
      : await answerRoute(wiring.tenant, routes, arriving);
    return finish(wiring.tenant, arriving, outcome);
  };
}

interface Arriving {
  readonly request: Request;
  readonly url: URL;
  readonly caller: Caller | undefined;
}

async function answerRest(wiring: Wiring, { request, url, caller }: Arriving): Promise<Outcome> {
  const { tenant, operations } = wiring;
  const body = new Uint8Array(await request.arrayBuffer());
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const sent = { method, url, headers: request.headers, body };
  const answer = await answerApi({ tenant, operations, caller }, sent);
  const hasBody = answer.status !== 204 && request.method !== 'HEAD';
  const response = new Response(hasBody ? answer.body : null, {
    status: answer.status,
    headers: answer.headers
  });
  return { ...answer, response, bytesIn: body.length };
}

type CompiledRoute = { readonly route: Route; readonly match: (path: string) => PathParams | undefined };

async function answerRoute(
  tenant: Tenant,
  routes: readonly CompiledRoute[],
  arriving: Arriving
): Promise<Outcome> {
  const bytesIn = Number(arriving.request.headers.get('content-length') ?? 0);
  const found = findRoute(routes, arriving);
  if (!found)
    return { response: new Response('404 FILE NOT FOUND', { status: 404 }), operation: 'unknown', bytesIn };
  const { route, params } = found;
  if (route.signIn === 'page' && !arriving.caller) {
    return { response: toSignIn(arriving.url), operation: route.name, bytesIn };
  }
  const parts: CountedPart[] = [];
  let rowsTouched = 0;
  const meter = {
    countRows: (rows: number) => void (rowsTouched += rows),
    countPart: (part: CountedPart) => void parts.push(part)
  };
  const response = await ask(route, { ...arriving, tenant, params, meter });
  return { response, operation: route.name, bytesIn, rowsTouched, parts };
}

async function ask(route: Route, exchange: Parameters<Route['answer']>[0]): Promise<Response> {
  try {
    return await route.answer(exchange);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new Response(`The emulator failed at ${route.name}: ${text}`, { status: 500 });
  }
}

function findRoute(
  routes: readonly CompiledRoute[],
  { request, url }: Arriving
): { route: Route; params: PathParams } | undefined {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const { route, match } of routes) {
    const params = route.method === method ? match(url.pathname) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

function toSignIn(url: URL): Response {
  const to = encodeURIComponent(url.pathname + url.search);
  return new Response(null, { status: 302, headers: { location: `/_emulator/signin?to=${to}` } });
}

/** The headers every answer has, and the meters. The emulator's own addresses are not counted. */
async function finish(tenant: Tenant, arriving: Arriving, outcome: Outcome): Promise<Response> {
  const { request, url } = arriving;
  const { response } = outcome;
  const isOwn = url.pathname.startsWith('/_emulator/');
  const headers = new Headers(response.headers);
  headers.set('Date', dateHeader(tenant));
  const isSharePoint = !isOwn && !url.pathname.startsWith('/graph/');
  for (const [name, value] of isSharePoint ? Object.entries(sharePointHeaders(tenant)) : []) {
    if (!headers.has(name)) headers.set(name, value);
  }
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
  if (!isOwn) tenant.meters.count(metered(arriving, outcome, body?.length ?? 0));
  return new Response(request.method === 'HEAD' ? null : body, { status: response.status, headers });
}

function metered({ request, url, caller }: Arriving, outcome: Outcome, bytesOut: number): MeteredRequest {
  const user = caller?.upn ?? 'nobody';
  return {
    method: request.method,
    path: url.pathname + url.search,
    operation: outcome.operation,
    user,
    status: outcome.response.status,
    rowsTouched: outcome.rowsTouched ?? 0,
    bytesIn: outcome.bytesIn,
    bytesOut,
    parts: (outcome.parts ?? []).map(part => ({
      operation: part.operation,
      user,
      status: part.status,
      rowsTouched: part.rowsTouched
    }))
  };
}
