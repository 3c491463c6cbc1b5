import { SharePointError } from './SharePointError';

/** Refusals about content types; status and code of most are ours. */

export function contentTypeNotFound(): SharePointError {
  return new SharePointError(
    404,
    '-2147024809, System.ArgumentException',
    'The content type does not exist.'
  );
}

export function duplicateContentType(name: string): SharePointError {
  return new SharePointError(
    500,
    '-2130575183, Microsoft.SharePoint.SPException',
    `A duplicate content type "${name}" was found.`
  );
}

/** What the screen says of a type that a list or another type was made from. */
export function contentTypeCannotGo(): SharePointError {
  return new SharePointError(
    500,
    '-2146232832, Microsoft.SharePoint.SPException',
    'Content type is still in use.'
  );
}

export function contentTypeIsFixed(name: string): SharePointError {
  return new SharePointError(
    500,
    '-2146232832, Microsoft.SharePoint.SPException',
    `The content type "${name}" is part of an application feature.`
  );
}
