import { type Tenant } from '../http/Tenant';

/** A refusal in Graph's words: https://learn.microsoft.com/graph/errors */
export class GraphError extends Error {
  public readonly status: number;
  public readonly code: string;
  public readonly headers: Readonly<Record<string, string>>;
  /** A narrower code inside `innerError`, where a service has one. */
  public readonly innerCode: string | undefined;

  public constructor(
    status: number,
    code: string,
    {
      message,
      headers = {},
      innerCode
    }: { message: string; headers?: Record<string, string>; innerCode?: string }
  ) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.innerCode = innerCode;
  }
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', { message });
}

/** A body that is no JSON object, or none. */
export function unreadableBody(): GraphError {
  return badRequest(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'
  );
}

/** What this emulator does not do, it says, and names it. */
export function notImplemented(what: string): GraphError {
  return new GraphError(501, 'notImplemented', { message: `The emulator does not implement ${what}.` });
}

export function errorResponse(error: GraphError, tenant: Tenant, request: Request): Response {
  const { status, code, message, headers, innerCode } = error;
  const requestId = tenant.newGuid();
  const clientRequestId = request.headers.get('client-request-id') ?? requestId;
  const innerError = {
    ...(innerCode === undefined ? {} : { code: innerCode }),
    date: new Date(tenant.clock.now()).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId
  };
  return Response.json(
    { error: { code, message, innerError } },
    { status, headers: { ...headers, 'request-id': requestId, 'client-request-id': clientRequestId } }
  );
}
