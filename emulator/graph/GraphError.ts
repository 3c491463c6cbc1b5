import { type Tenant } from '../http/Tenant';

/** A refusal in Graph's words: https://learn.microsoft.com/graph/errors */
export class GraphError extends Error {
  public readonly status: number;
  public readonly code: string;

  public constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
  }
}

export function emptyToken(): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
}

export function invalidToken(): GraphError {
  return new GraphError(
    401,
    'InvalidAuthenticationToken',
    'Lifetime validation failed, the token is expired.'
  );
}

/** The token lacks the scope: https://learn.microsoft.com/graph/resolve-auth-errors */
export function insufficientPrivileges(): GraphError {
  return new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.'
  );
}

/** Photos are kept by Exchange, which refuses in words of its own. */
export function photoDenied(): GraphError {
  return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

export function resourceNotFound(name: string): GraphError {
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError(404, 'Request_ResourceNotFound', message);
}

/** https://learn.microsoft.com/answers/questions/2079017 */
export function imageNotFound(): GraphError {
  const message =
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";
  return new GraphError(404, 'ImageNotFound', message);
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

export function unsupportedQuery(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message);
}

/** https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/1238: each value of `in` counts as one. */
export function tooManyClauses(count: number, limit: number): GraphError {
  return unsupportedQuery(
    `Too many child clauses specified in search filter expression containing 'OR' operators: ${count}. Max allowed: ${limit}.`
  );
}

/** What this emulator does not do, it says, and names it. */
export function notImplemented(what: string): GraphError {
  return new GraphError(501, 'notImplemented', `The emulator does not implement ${what}.`);
}

export function errorResponse(error: GraphError, tenant: Tenant, request: Request): Response {
  const requestId = tenant.newGuid();
  const clientRequestId = request.headers.get('client-request-id') ?? requestId;
  const innerError = {
    date: new Date(tenant.clock.now()).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId
  };
  const headers = new Headers({ 'request-id': requestId, 'client-request-id': clientRequestId });
  if (error.status === 401) headers.set('WWW-Authenticate', 'Bearer realm=""');
  const { status, code, message } = error;
  return Response.json({ error: { code, message, innerError } }, { status, headers });
}
