import { faultSubject } from '../http/faultSubject';
import { meetFaults } from '../http/meetFaults';
import { pathPattern } from '../http/pathPattern';
import { type Exchange, type Route } from '../http/Route';
import { throttleGraph } from '../http/throttleGraph';
import { batch } from './batch/batch';
import { badRequest, errorResponse, notImplemented } from './GraphError';
import { graphRoute, type GraphOperation } from './GraphOperation';
import { sendNotification } from './notifications/sendNotification';
import { sendToRecipients } from './notifications/sendToRecipients';
import { myPeople, people } from './people/people';
import { photoOperations } from './photos/photoOperations';
import { presenceOperations } from './presence/presenceOperations';
import { siteOperations } from './sites/siteOperations';
import { userOperations } from './users/userOperations';

/** The first that fits answers: fixed words stand before what could be anybody's id. */
export const graphOperations: readonly GraphOperation[] = [
  ...userOperations,
  ...photoOperations,
  ...[myPeople, people],
  ...presenceOperations,
  ...[sendNotification, sendToRecipients],
  ...siteOperations,
  batch
];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Last among the Graph routes: names what is not there. */
const unknownOperations: readonly GraphOperation[] = METHODS.map(method => ({
  name: 'graph unknown',
  method,
  path: '{rest*}',
  scope: 'nothing',
  evidence: { sure: 'unknown', source: 'not built' },
  answer: ({ url }) => {
    throw notImplemented(`${method} ${decodeURI(url.pathname).replace('/graph', '')}`);
  }
}));

export const graphRoutes: readonly Route[] = [...graphOperations, ...unknownOperations].map(operation =>
  graphRoute(operation, dispatchPart)
);

const compiled = graphRoutes.map(route => ({ route, match: pathPattern(route.path) }));

/** A part of a batch finds its operation as a request of its own would, is counted, throttled, and may meet a fault of its own. */
async function dispatchPart(exchange: Exchange, request: Request): Promise<Response> {
  const url = new URL(request.url);
  for (const { route, match } of compiled) {
    const params = route.method === request.method ? match(url.pathname) : undefined;
    if (!params) continue;
    let rowsTouched = 0;
    const meter = { ...exchange.meter, countRows: (rows: number) => void (rowsTouched += rows) };
    const { tenant, caller } = exchange;
    const seen = { service: 'graph', in: 'part', operation: route.name, method: request.method } as const;
    const response =
      throttleGraph(tenant, request, caller) ??
      (await meetFaults(
        tenant,
        () => faultSubject({ ...seen, url, headers: request.headers, user: caller?.upn }),
        async () => route.answer({ ...exchange, request, url, params, meter })
      ));
    exchange.meter.countPart({ operation: route.name, status: response.status, rowsTouched });
    return response;
  }
  // Not even the unknown operation takes a path that cannot be decoded.
  return errorResponse(badRequest(`The path ${url.pathname} cannot be read.`), exchange.tenant, request);
}
