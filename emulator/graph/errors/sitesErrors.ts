import { GraphError } from '../GraphError';

/** https://learn.microsoft.com/graph/errors: the codes of sites and lists; most of the words are folklore. */
export function accessDenied(): GraphError {
  return new GraphError(403, 'accessDenied', { message: 'Access denied' });
}

export function itemNotFound(): GraphError {
  return new GraphError(404, 'itemNotFound', { message: 'The resource could not be found.' });
}

export function invalidRequest(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', { message });
}

/** O365/python-o365 issue 593, microsoft-graph-docs issue 2279 */
export function fieldNotIndexed(field: string): GraphError {
  return invalidRequest(
    `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`
  );
}

/** The list view threshold as Graph tells of it; the status is a guess from its words. */
export function tooManyResources(): GraphError {
  return new GraphError(422, 'notSupported', {
    message: 'The request is unprocessable because it uses too many resources',
    innerCode: 'tooManyResources'
  });
}

export function resourceModified(): GraphError {
  return new GraphError(412, 'resourceModified', { message: "ETag does not match current item's value" });
}

export function uniqueViolated(): GraphError {
  return invalidRequest('One or more fields with unique constraints already has the provided value.');
}

/** https://learn.microsoft.com/graph/api/listitem-delta: `Location` starts over. The words are ours. */
export function resyncNeeded(location: string): GraphError {
  return new GraphError(410, 'resyncChangesApplyDifferences', {
    message: 'The delta token is too old: enumerate the list again.',
    headers: { Location: location }
  });
}

export function malformedSyncToken(): GraphError {
  return invalidRequest('Provided sync token is malformed');
}

export function generalException(message: string): GraphError {
  return new GraphError(500, 'generalException', { message });
}

/** Nobody is signed in where a cookie would do. The words are ours. */
export function unauthenticated(): GraphError {
  return new GraphError(401, 'unauthenticated', { message: 'The caller is not authenticated.' });
}
