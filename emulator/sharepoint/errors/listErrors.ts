import { SharePointError } from './SharePointError';

/** Refusals about lists, columns and items. Recorded in pnp/pnpcore unless a line says otherwise. */

export function listTitleNotFound(title: string, webUrl: string): SharePointError {
  return new SharePointError(
    404,
    '-1, System.ArgumentException',
    `List '${title}' does not exist at site with URL '${webUrl}'.`
  );
}

export function listIdNotFound(): SharePointError {
  return new SharePointError(
    404,
    '-2130575322, Microsoft.SharePoint.SPException',
    'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.'
  );
}

export function fileNotFound(): SharePointError {
  return new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
}

export function duplicateListTitle(): SharePointError {
  return new SharePointError(
    500,
    '-2130575342, Microsoft.SharePoint.SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'
  );
}

export function fieldNotFound(name: string, listUrl: string): SharePointError {
  return new SharePointError(
    404,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.  ${listUrl}`
  );
}

/** https://github.com/pnp/PnP-Sites-Core/issues/1868 (the words) */
export function duplicateFieldName(name: string): SharePointError {
  return new SharePointError(
    500,
    '-2130575257, Microsoft.SharePoint.SPException',
    `A duplicate field name "${name}" was found.`
  );
}

/** The twenty-first index: https://learn.microsoft.com/microsoft-365/community/large-lists-large-libraries-in-sharepoint */
export function tooManyIndexes(): SharePointError {
  return new SharePointError(
    500,
    '-2130575212, Microsoft.SharePoint.SPException',
    'The number of indexed columns in this list has reached the limit of 20.'
  );
}

export function cannotIndex(name: string): SharePointError {
  return new SharePointError(
    500,
    '-2130575210, Microsoft.SharePoint.SPException',
    `The field '${name}' cannot be indexed.`
  );
}

/** A unique column must be indexed, and no two rows may hold the same value yet. */
export function cannotBeUnique(name: string): SharePointError {
  return new SharePointError(
    500,
    '-2130575170, Microsoft.SharePoint.SPException',
    `The column '${name}' cannot enforce unique values.`
  );
}

export function itemNotFound(): SharePointError {
  return new SharePointError(
    404,
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.'
  );
}

/** https://github.com/nittygritty-uk/Atvero-Issues/issues/135: a 500, not a 409. */
export function duplicateValues(fields: readonly string[]): SharePointError {
  return new SharePointError(
    500,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${fields.join(', ')}].`
  );
}

/** https://github.com/pnp/sp-dev-fx-controls-react/issues/1509 */
export function etagMismatch(requested: string, current: string): SharePointError {
  return new SharePointError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${requested}' does not match the object's ETag value '${current}'.`
  );
}

/** https://github.com/pnp/pnpjs/issues/3149 */
export function thresholdExceeded(): SharePointError {
  return new SharePointError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.'
  );
}

/** https://github.com/vgrem/office365-rest-python-client/issues/758 */
export function tooManyLookups(): SharePointError {
  return new SharePointError(
    500,
    '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.'
  );
}

export function textTooLong(field: string): SharePointError {
  return new SharePointError(
    400,
    '-2130575339, Microsoft.SharePoint.SPException',
    `Invalid text value.\n\nA text field contains invalid data. Please check the value and try again. (${field})`
  );
}

/** The value's JSON type is not the column's: Microsoft.Data.OData's text. */
export function cannotConvert(expected: string): SharePointError {
  return new SharePointError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `Cannot convert a primitive value to the expected type '${expected}'. See the inner exception for more details.`
  );
}
