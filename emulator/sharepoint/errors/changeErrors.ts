import { SharePointError } from './SharePointError';

/** Refusals of change tokens. Codes and words as clients of the change log match on them; the statuses are ours. */

/** https://learn.microsoft.com/sharepoint/dev/apis/amr-api-reference (the words; the log holds 60 days) */
export function expiredChangeToken(): SharePointError {
  return new SharePointError(
    500,
    '-2130575172, Microsoft.SharePoint.SPInvalidChangeTokenException',
    'The changeToken refers to a time before the start of the current change log.'
  );
}

export function foreignChangeToken(): SharePointError {
  return new SharePointError(
    500,
    '-2130575173, Microsoft.SharePoint.SPException',
    'Cannot use the changeToken from one object against a different object'
  );
}

export function malformedChangeToken(): SharePointError {
  return new SharePointError(
    400,
    '-2146233086, System.ArgumentOutOfRangeException',
    'Specified argument was out of the range of valid values.\r\nParameter name: value'
  );
}

export function changeTokenNotANumber(): SharePointError {
  return new SharePointError(400, '-1, System.FormatException', 'Input string was not in a correct format.');
}
