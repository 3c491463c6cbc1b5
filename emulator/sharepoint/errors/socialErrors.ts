import { SharePointError } from './SharePointError';

/** Refusals about comments and likes. */

/** https://github.com/pnp/pnpjs/issues/2313 (a list of events); that a list with comments off says so too is ours. */
export function commentsNotSupported(): SharePointError {
  return new SharePointError(
    400,
    '-1, System.InvalidOperationException',
    'Operation is not valid due to the current state of the object.'
  );
}

/** https://github.com/pnp/pnpjs/issues/1498 */
export function likesNotSupported(): SharePointError {
  return new SharePointError(
    500,
    '-1, System.NotSupportedException',
    'Likes are not supported in this item.'
  );
}

/** Which refusal a missing comment gets is ours: that of a missing item. */
export function commentNotFound(): SharePointError {
  return new SharePointError(
    404,
    '-2130575338, System.ArgumentException',
    'The comment does not exist. It may have been deleted by another user.'
  );
}
