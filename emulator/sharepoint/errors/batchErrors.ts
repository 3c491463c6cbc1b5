import { invalidQuery } from './requestErrors';
import { type SharePointError } from './SharePointError';

/** Texts of Microsoft.Data.OData's batch reader, which SharePoint uses. */

export function badBatch(message: string): SharePointError {
  return invalidQuery(message);
}

export function tooManyParts(limit: number): SharePointError {
  return invalidQuery(
    `The current batch message contains too many parts. Only batch messages with a maximum number of '${limit}' query operations and changesets are allowed.`
  );
}

export function invalidMethodInChangeSet(method: string): SharePointError {
  return invalidQuery(
    `An invalid HTTP method '${method}' was detected for a request in a change set. Requests in change sets only support the HTTP methods 'POST', 'PUT', 'DELETE', and 'MERGE'.`
  );
}

export function invalidMethodOutsideChangeSet(method: string): SharePointError {
  return invalidQuery(
    `An invalid HTTP method '${method}' was detected for a query operation. Query operations only support the HTTP 'GET' methods.`
  );
}

/** The words are ours: https://learn.microsoft.com/sharepoint/dev/sp-add-ins/make-batch-requests-with-the-rest-apis says only that a batch keeps to one site. */
export function outsideBatch(address: string): SharePointError {
  return invalidQuery(`The batch part's address '${address}' is not an address of this site.`);
}
