import { type Evidence } from '../http/Evidence';
import { type Exchange, type Route } from '../http/Route';
import { type GraphCall } from './GraphCall';
import { errorResponse, GraphError } from './GraphError';
import { graphHeaders } from './graphHeaders';
import { identify } from './identify';

/** One operation of Graph v1.0; throws GraphError for what it refuses. */
export interface GraphOperation {
  readonly name: string;
  readonly method: Route['method'];
  /** Below `/graph/v1.0/`. */
  readonly path: string;
  /** The least delegated scope that will do for what it answers of others; `nothing` asks for a token only. */
  readonly scope: string;
  readonly evidence: Evidence;
  answer(call: GraphCall): Response | Promise<Response>;
}

/** Answers a part of a batch. */
export type Dispatch = (exchange: Exchange, part: Request) => Promise<Response>;

export const GRAPH_ROOT = '/graph/v1.0/';

/** Graph believes bearer tokens only; a cookie of SharePoint means nothing to it. */
export function graphRoute(operation: GraphOperation, dispatch: Dispatch): Route {
  return {
    name: operation.name,
    method: operation.method,
    path: GRAPH_ROOT + operation.path,
    signIn: 'api',
    async answer(exchange) {
      const { tenant, request } = exchange;
      try {
        const response = await operation.answer(callOf(exchange, dispatch));
        return graphHeaders(response, tenant, request);
      } catch (error) {
        if (error instanceof GraphError)
          return graphHeaders(errorResponse(error, tenant, request), tenant, request);
        throw error;
      }
    }
  };
}

function callOf(exchange: Exchange, dispatch: Dispatch): GraphCall {
  const { tenant, request, url, params, meter } = exchange;
  return {
    ...{ tenant, request, url, params, ...identify(exchange) },
    countRows: rows => meter.countRows(rows),
    dispatch: part => dispatch(exchange, part)
  };
}
