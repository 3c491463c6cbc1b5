import { GraphError } from '../GraphError';

/** Photos and people are kept by Exchange, which refuses in words of its own. */
export function mailboxDenied(): GraphError {
  return new GraphError(403, 'ErrorAccessDenied', {
    message: 'Access is denied. Check credentials and try again.'
  });
}

/** https://learn.microsoft.com/answers/questions/2079017 */
export function imageNotFound(): GraphError {
  const message =
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";
  return new GraphError(404, 'ImageNotFound', { message });
}

/** Somebody Exchange has no mailbox of. */
export function invalidUser(name: string): GraphError {
  return new GraphError(404, 'ErrorInvalidUser', { message: `The requested user '${name}' is invalid.` });
}

/** Guests have none in this tenant. */
export function noMailbox(): GraphError {
  return new GraphError(404, 'MailboxNotEnabledForRESTAPI', {
    message: 'REST API is not yet supported for this mailbox.'
  });
}
