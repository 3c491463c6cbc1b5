import { GraphError } from '../GraphError';

/** The token lacks the scope: https://learn.microsoft.com/graph/resolve-auth-errors */
export function insufficientPrivileges(): GraphError {
  return new GraphError(403, 'Authorization_RequestDenied', {
    message: 'Insufficient privileges to complete the operation.'
  });
}

export function resourceNotFound(name: string): GraphError {
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError(404, 'Request_ResourceNotFound', { message });
}

export function requestBadRequest(message: string): GraphError {
  return new GraphError(400, 'Request_BadRequest', { message });
}

export function unsupportedQuery(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', { message });
}

/** https://learn.microsoft.com/graph/aad-advanced-queries#error-handling-for-advanced-queries-on-directory-objects */
export function countNotSupported(): GraphError {
  return requestBadRequest('$count is not currently supported.');
}

/** The same page: an operator that only advanced queries know. */
export function advancedOperator(operator: string): GraphError {
  return unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`
  );
}

/** The same page: a property that no index serves so. */
export function unsupportedClause(property: string): GraphError {
  return unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource 'User'.`
  );
}

/** The same page; the words for `$search`. */
export function advancedSearch(): GraphError {
  return unsupportedQuery(
    "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'"
  );
}

/** pnp/pnpjs and others meet it on `$filter` with `$orderby`, and on properties Entra ID does not sort by. */
export function sortingNotSupported(): GraphError {
  return unsupportedQuery('Sorting not supported for current query.');
}

/** https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/1238: each value of `in` counts as one. */
export function tooManyClauses(count: number, limit: number): GraphError {
  return unsupportedQuery(
    `Too many child clauses specified in search filter expression containing 'OR' operators: ${count}. Max allowed: ${limit}.`
  );
}
