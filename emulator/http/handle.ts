import { ConnectionLost } from '../faults/ConnectionLost';
import { effectiveMethod } from '../sharepoint/effectiveMethod';
import { type OperationTable } from '../sharepoint/operationTable';
import { admit, spendRequests } from './admit';
import { apiTarget } from './apiTarget';
import { type Arriving, bytesSent, type Outcome, type Target } from './Arriving';
import { dateHeader, sharePointHeaders } from './commonHeaders';
import { faultSubject } from './faultSubject';
import { startLatency } from './latency';
import { meetFaults } from './meetFaults';
import { metered } from './metered';
import { type Route } from './Route';
import { compileRoutes, routeTarget } from './routeTarget';
import { type Tenant } from './Tenant';
import { budgetHeaders } from './throttleAnswer';

export interface Wiring {
  readonly tenant: Tenant;
  readonly routes: readonly Route[];
  readonly operations: OperationTable;
}

/**
 * One door for every address: `/_api` goes to the REST operations, the rest to the first route that fits.
 * Rejects with ConnectionLost where a fault takes the answer away.
 */
export function createHandler({
  tenant,
  routes,
  operations
}: Wiring): (request: Request) => Promise<Response> {
  const compiled = compileRoutes(routes);
  return async request => {
    const url = new URL(request.url);
    const arriving = { request, url, caller: tenant.sessions.callerOf(request) };
    // Below v2.0 stands what Graph shows of SharePoint, in Graph's words.
    const isApi = /\/_api(?!\/v2\.0\/)(\/|$)/i.test(url.pathname);
    const target = isApi ? apiTarget(tenant, operations, arriving) : routeTarget(tenant, compiled, arriving);
    return target.service === 'own'
      ? finish(tenant, arriving, { outcome: await target.perform() })
      : answer(tenant, arriving, target);
  };
}

async function answer(tenant: Tenant, arriving: Arriving, target: Target): Promise<Response> {
  const latency = startLatency(tenant, target.service);
  await latency.onTheWay();
  const outcome = await outcomeOf(tenant, arriving, target);
  const waitedMs = await latency.onTheWayBack(outcome.parts?.length ?? 0);
  if (outcome.response instanceof ConnectionLost) {
    tenant.meters.count(metered(arriving, { ...outcome, status: 0, body: '' }));
    throw outcome.response;
  }
  return finish(tenant, arriving, {
    outcome: { ...outcome, response: outcome.response },
    isSharePoint: target.service !== 'graph',
    waitedMs
  });
}

type Attempt = Omit<Outcome, 'response'> & { readonly response: Response | ConnectionLost };

async function outcomeOf(tenant: Tenant, arriving: Arriving, target: Target): Promise<Attempt> {
  const bytesIn = bytesSent(arriving);
  const refused = admit(tenant, arriving, target);
  if (refused) return { response: refused, operation: target.operation(), bytesIn };
  let performed: Outcome | undefined;
  const perform = async (): Promise<Response> => {
    performed = await target.perform();
    return performed.response;
  };
  const response = await meetFaults(tenant, () => subjectOf(arriving, target), perform).catch(connectionLost);
  const known: Omit<Outcome, 'response'> = performed ?? { operation: target.operation(), bytesIn };
  return { ...known, response };
}

function connectionLost(error: unknown): ConnectionLost {
  if (error instanceof ConnectionLost) return error;
  throw error;
}

function subjectOf({ request, url, caller }: Arriving, target: Target): ReturnType<typeof faultSubject> {
  return faultSubject({
    service: target.service === 'own' ? 'page' : target.service,
    in: 'request',
    operation: target.operation(),
    method: target.service === 'graph' ? request.method : effectiveMethod(request.method, request.headers),
    ...{ url, headers: request.headers, user: caller?.upn }
  });
}

interface Finishing {
  readonly outcome: Outcome;
  readonly isSharePoint?: boolean;
  /** Undefined for the emulator's own addresses, which are not counted. */
  readonly waitedMs?: number;
}

/** The headers every answer has, and the meters. */
async function finish(tenant: Tenant, arriving: Arriving, finishing: Finishing): Promise<Response> {
  const { outcome, isSharePoint, waitedMs } = finishing;
  const { response } = outcome;
  const headers = new Headers(response.headers);
  const common = isSharePoint ? sharePointAnswerHeaders(tenant, arriving, finishing) : {};
  for (const [name, value] of Object.entries({ Date: dateHeader(tenant), ...common })) {
    if (!headers.has(name)) headers.set(name, value);
  }
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
  if (waitedMs !== undefined) {
    const text = response.status >= 400 && body ? Buffer.from(body).toString() : '';
    const bytesOut = body?.length ?? 0;
    tenant.meters.count(metered(arriving, { ...outcome, status: response.status, body: text, bytesOut }));
  }
  return new Response(arriving.request.method === 'HEAD' ? null : body, { status: response.status, headers });
}

/** What is left of the sender's budget shows in the answer: early warning, and a health score that rises. */
function sharePointAnswerHeaders(
  tenant: Tenant,
  arriving: Arriving,
  { outcome, waitedMs = 0 }: Finishing
): Record<string, string> {
  const isApi = /\/_api(\/|$)/i.test(arriving.url.pathname);
  const parts = tenant.switches().batchPartsCount ? (outcome.parts?.length ?? 0) : 0;
  const budget = isApi ? spendRequests(tenant, arriving, parts) : undefined;
  return {
    ...sharePointHeaders(tenant, { durationMs: waitedMs, load: budget ? budget.used / budget.limit : 0 }),
    ...(budget ? budgetHeaders(budget) : {})
  };
}
