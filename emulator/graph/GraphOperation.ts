import { type Evidence } from '../http/Evidence';
import { type Route } from '../http/Route';
import { type Tenant } from '../http/Tenant';
import { type TenantUser } from '../store/Directory';
import { emptyToken, errorResponse, GraphError, invalidToken } from './GraphError';

export interface GraphCall {
  readonly tenant: Tenant;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly me: TenantUser;
  /** What the token was issued for; undefined for one that may do all its owner may. */
  readonly scopes: readonly string[] | undefined;
}

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

/** Graph believes bearer tokens only; a cookie of SharePoint means nothing to it. */
export function graphRoute(operation: GraphOperation): Route {
  return {
    name: operation.name,
    method: operation.method,
    path: `/graph/v1.0/${operation.path}`,
    signIn: 'api',
    async answer({ tenant, request, url, params, caller }) {
      try {
        const me = caller?.via === 'bearer' ? tenant.store.directory.get(caller.upn) : undefined;
        if (!me) throw request.headers.has('authorization') ? invalidToken() : emptyToken();
        return await operation.answer({ tenant, request, url, params, me, scopes: caller?.scopes });
      } catch (error) {
        if (error instanceof GraphError) return errorResponse(error, tenant, request);
        throw error;
      }
    }
  };
}
