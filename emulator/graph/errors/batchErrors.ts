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
