import { faultSubject } from '../http/faultSubject';
import { meetFaults } from '../http/meetFaults';
import { type PathParams, pathPattern } from '../http/pathPattern';
import { refusalCode } from '../http/refusalCode';
import { type Exchange, type Route } from '../http/Route';
import { throttleGraph } from '../http/throttleGraph';
import { badRequest, errorResponse } from './GraphError';
import { type Dispatch } from './GraphOperation';

/**
 * Sends the parts of a batch to these routes: each finds its operation as a request of its own would, counts against the
 * limits of its service, meets the faults ordered for it, and is told to the meters.
 */
export function partDispatch(routes: readonly Route[]): Dispatch {
  const compiled = routes.map(route => ({ route, match: pathPattern(route.path) }));
  return async (exchange, request) => {
    const { pathname } = new URL(request.url);
    for (const { route, match } of compiled) {
      const params = route.method === request.method ? match(pathname) : undefined;
      if (params) return answerPart(exchange, { request, route, params });
    }
    // Not even the unknown operation takes a path that cannot be decoded.
    return errorResponse(badRequest(`The path ${pathname} cannot be read.`), exchange.tenant, request);
  };
}

interface FoundPart {
  readonly request: Request;
  readonly route: Route;
  readonly params: PathParams;
}

async function answerPart(exchange: Exchange, { request, route, params }: FoundPart): Promise<Response> {
  const { tenant, caller } = exchange;
  const url = new URL(request.url);
  let rowsTouched = 0;
  const meter = { ...exchange.meter, countRows: (rows: number) => void (rowsTouched += rows) };
  const subject = {
    ...({ service: 'graph', in: 'part', operation: route.name, method: request.method, url } as const),
    ...{ headers: request.headers, user: caller?.upn }
  };
  const response =
    throttleGraph(tenant, request, caller) ??
    (await meetFaults(
      tenant,
      () => faultSubject(subject),
      async () => route.answer({ ...exchange, request, url, params, meter })
    ));
  await count(exchange, response, { operation: route.name, rowsTouched });
  return response;
}

async function count(
  { meter }: Exchange,
  response: Response,
  part: { readonly operation: string; readonly rowsTouched: number }
): Promise<void> {
  const { status } = response;
  const bytes = Buffer.from(await response.clone().arrayBuffer());
  const counted = { ...part, status, bytesOut: bytes.length };
  meter.countPart(status < 400 ? counted : { ...counted, code: refusalCode(status, bytes.toString()) });
}
