import { ConnectionLost } from '../faults/ConnectionLost';
import { type Arriving, bytesSent, type Outcome, type Target } from './Arriving';
import { type PathParams, pathPattern } from './pathPattern';
import { type CountedPart, type Route } from './Route';
import { type Tenant } from './Tenant';

export interface CompiledRoute {
  readonly route: Route;
  readonly match: (path: string) => PathParams | undefined;
}

export function compileRoutes(routes: readonly Route[]): readonly CompiledRoute[] {
  return routes.map(route => ({ route, match: pathPattern(route.path) }));
}

/** The first route that fits. */
export function routeTarget(tenant: Tenant, routes: readonly CompiledRoute[], arriving: Arriving): Target {
  const found = findRoute(routes, arriving);
  return {
    service: serviceOf(arriving.url),
    operation: () => found?.route.name ?? 'unknown',
    perform: () => answerRoute(tenant, found, arriving)
  };
}

function serviceOf({ pathname }: URL): Target['service'] {
  if (pathname.startsWith('/_emulator/')) return 'own';
  if (pathname.startsWith('/graph/')) return 'graph';
  return /\/_api\/v2\.0\//i.test(pathname) ? 'sharepoint' : 'page';
}

interface FoundRoute {
  readonly route: Route;
  readonly params: PathParams;
}

function findRoute(routes: readonly CompiledRoute[], { request, url }: Arriving): FoundRoute | undefined {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const { route, match } of routes) {
    const params = route.method === method ? match(url.pathname) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

async function answerRoute(
  tenant: Tenant,
  found: FoundRoute | undefined,
  arriving: Arriving
): Promise<Outcome> {
  const bytesIn = bytesSent(arriving);
  if (!found)
    return { response: new Response('404 FILE NOT FOUND', { status: 404 }), operation: 'unknown', bytesIn };
  const { route, params } = found;
  if (route.signIn === 'page' && !arriving.caller)
    return { response: toSignIn(arriving.url), operation: route.name, bytesIn };
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
    if (error instanceof ConnectionLost) throw error;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new Response(`The emulator failed at ${route.name}: ${text}`, { status: 500 });
  }
}

function toSignIn(url: URL): Response {
  const to = encodeURIComponent(url.pathname + url.search);
  return new Response(null, { status: 302, headers: { location: `/_emulator/signin?to=${to}` } });
}
