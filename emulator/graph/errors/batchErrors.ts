import { badRequest, GraphError } from '../GraphError';

/** Not JSON, no `requests`, none in it, or a part without id, method or url. */
export function invalidBatch(): GraphError {
  return badRequest('Invalid batch payload format.');
}

/** The words of msgraph-sdk-dotnet-core, which refuses before Graph can. */
export function tooManyParts(limit: number): GraphError {
  return new GraphError(400, 'MaximumValueExceeded', {
    message: `Number of batch request steps exceeds the maximum value of ${limit}.`
  });
}

export function repeatedId(id: string): GraphError {
  return badRequest(`Request Id ${id} has to be unique in a batch.`);
}

/** msgraph-sdk-dotnet issues 1038 and 2628; the whole batch is refused. */
export function writeWithoutBody(id: string): GraphError {
  return badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
}

/** https://learn.microsoft.com/graph/json-batching says 400; the words are ours. */
export function wrongDependency(id: string): GraphError {
  return badRequest(`The dependsOn of request ${id} names no request that can come before it.`);
}

/** https://learn.microsoft.com/graph/json-batching says 424; the words are ours. */
export function failedDependency(): GraphError {
  return new GraphError(424, 'FailedDependency', {
    message: 'The request depends on another request in the batch that failed.'
  });
}

/** Softeria/ms-365-mcp-server issue 677: a body, and nothing that says of what kind; the whole batch is refused. */
export function writeWithoutType(id: string): GraphError {
  return badRequest(`Write request with id '${id}' does not contain a Content-Type header.`);
}

/** Documented as relative to the version; what Graph says of another is not known, and the words are ours. */
export function foreignPart(url: string): GraphError {
  return badRequest(`The request URL '${url}' is not relative to this version of Graph.`);
}

/** The words are ours. */
export function nestedBatch(): GraphError {
  return badRequest('A batch cannot hold another batch.');
}
