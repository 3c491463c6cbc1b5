import { type Exchange, type Route } from '../../http/Route';
import { unauthenticated } from '../errors/sitesErrors';
import { errorResponse, GraphError, notImplemented } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { graphHeaders } from '../graphHeaders';
import { siteOperations } from './siteOperations';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * The same sites and lists at SharePoint's own address, for whoever is signed in there: no consent is asked for. Reading
 * only; a write by cookie would have to bear a form digest.
 * https://learn.microsoft.com/sharepoint/dev/apis/sharepoint-rest-graph
 */
export const secondVersionRoutes: readonly Route[] = [
  ...siteOperations.filter(({ method }) => method === 'GET').map(routeOf),
  ...METHODS.map(method => ({
    ...{ name: 'second version unknown', method, path: '{web*}/_api/v2.0/{rest*}', signIn: 'api' as const },
    answer: (exchange: Exchange) =>
      refused(exchange, notImplemented(`${method} ${decodeURI(exchange.url.pathname)}`))
  }))
];

function routeOf(operation: GraphOperation): Route {
  return {
    name: operation.name.replace('graph', 'second version'),
    method: operation.method,
    path: `{web*}/_api/v2.0/${operation.path}`,
    signIn: 'api',
    async answer(exchange) {
      const call = callOf(exchange);
      if (!call) return refused(exchange, unauthenticated());
      try {
        return graphHeaders(await operation.answer(call), exchange.tenant, exchange.request);
      } catch (error) {
        if (error instanceof GraphError) return refused(exchange, error);
        throw error;
      }
    }
  };
}

function callOf({ tenant, request, url, params, caller, meter }: Exchange): GraphCall | undefined {
  const me = caller && tenant.store.directory.get(caller.upn);
  return (
    me && {
      ...{ tenant, request, url, params, me, scopes: caller.scopes, tokenEndsMs: caller.expiresMs ?? 0 },
      countRows: rows => meter.countRows(rows),
      dispatch: () => Promise.reject(new Error('No batch is read here.'))
    }
  );
}

function refused({ tenant, request }: Exchange, error: GraphError): Response {
  return graphHeaders(errorResponse(error, tenant, request), tenant, request);
}
