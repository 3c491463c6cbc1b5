import { SharePointError } from './SharePointError';

/** Refusals about who may do what. */

export function accessDenied(): SharePointError {
  return new SharePointError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.'
  );
}

export function notSignedIn(): SharePointError {
  return new SharePointError(
    401,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.'
  );
}

/** Names of Microsoft's own scripts (SP.UI.MySiteCommon.ErrorCodes): TP_E_CANARYTAMPERED and TP_E_CANARYTIMEDOUT. */
const DIGEST_CODES = { tampered: -2130575251, timedOut: -2130575252 } as const;

/** https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-requestdigest: 403; the words are the same for both. */
export function invalidDigest(reason: keyof typeof DIGEST_CODES): SharePointError {
  return new SharePointError(
    403,
    `${DIGEST_CODES[reason]}, Microsoft.SharePoint.SPException`,
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again."
  );
}

export function userNotFound(): SharePointError {
  return new SharePointError(500, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');
}

/** The words are SharePoint's own, of its screens. */
export function ownerStays(): SharePointError {
  return new SharePointError(
    500,
    '-2130575276, Microsoft.SharePoint.SPException',
    'You cannot delete the owners of a Web site collection.'
  );
}

/** ensureuser of somebody the tenant does not know. Recorded in pnp/cli-microsoft365. */
export function userNotResolved(name: string): SharePointError {
  return new SharePointError(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    `The specified user ${name} could not be found.`
  );
}

export function groupNotFound(): SharePointError {
  return new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');
}

export function groupExists(): SharePointError {
  return new SharePointError(
    500,
    '-2130575293, Microsoft.SharePoint.SPException',
    'The specified name is already in use.  Please try again with a new name.'
  );
}

export function roleNotFound(): SharePointError {
  return new SharePointError(
    404,
    '-2147024809, System.ArgumentException',
    'Value does not fall within the expected range.'
  );
}
