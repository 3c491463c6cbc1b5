import { SharePointError } from './SharePointError';

/** Refusals about views, content types, columns and formulas. */

/** The words: https://github.com/microsoft/powerapps-tools/issues/454; status and code are how ArgumentException travels. */
export function viewNotFound(): SharePointError {
  return new SharePointError(400, '-2147024809, System.ArgumentException', 'The specified view is invalid.');
}

/** Server code ItemValueFailedValidation, https://github.com/pnp/pnpjs/issues/1770: which formula, it does not say. */
export function itemFailedValidation(): SharePointError {
  return new SharePointError(
    500,
    '-2130575162, Microsoft.SharePoint.SPListDataValidationException',
    'List data validation failed.'
  );
}

/** Server code FieldValueFailedValidation, https://github.com/SharePoint/sp-dev-docs/issues/4938 */
export function fieldFailedValidation(): SharePointError {
  return new SharePointError(
    500,
    '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
    'List data validation failed.'
  );
}

/** https://github.com/SharePoint/PnP-JS-Core/issues/618 */
export function formulaNotUnderstood(): SharePointError {
  return new SharePointError(
    500,
    '-2130575270, Microsoft.SharePoint.SPException',
    'The formula contains a syntax error or is not supported.'
  );
}

/** https://github.com/pnp/PnP-Sites-Core/issues/1682 */
export function formulaNamesNoColumn(): SharePointError {
  return new SharePointError(
    500,
    '-2130575270, Microsoft.SharePoint.SPException',
    'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.'
  );
}

/** https://github.com/pnp/PnP-Sites-Core/issues/849 */
export function formulaNamesOtherColumn(): SharePointError {
  return new SharePointError(
    500,
    '-2130575270, Microsoft.SharePoint.SPException',
    'The formula cannot refer to another column.  Check the formula for spelling mistakes or update the formula to reference only this column.'
  );
}

/** Columns whose values no formula can judge: notes, people, lookups, several values. */
export function cannotBeValidated(type: string): SharePointError {
  return new SharePointError(
    500,
    '-2146232832, Microsoft.SharePoint.SPException',
    `A column of the type ${type} cannot have a validation formula.`
  );
}

/** Server code InvalidFieldValue; a value for a column that is read-only. */
export function fieldIsReadOnly(): SharePointError {
  return new SharePointError(
    400,
    '-2130575155, Microsoft.SharePoint.SPException',
    'Invalid data has been used to update the list item. The field you are trying to update may be read only.'
  );
}

export function fieldIsSealed(title: string): SharePointError {
  return new SharePointError(
    500,
    '-2146232832, Microsoft.SharePoint.SPException',
    `The field '${title}' cannot be changed or deleted because it is sealed.`
  );
}

/** What the screen of a calculated column says; the code is ours. */
export function calculationIsVolatile(): SharePointError {
  return new SharePointError(
    500,
    '-2130575270, Microsoft.SharePoint.SPException',
    'Calculated columns cannot contain volatile functions like Today and Me.'
  );
}

/** Microsoft Support, "Enforce unique values in a column": such a column must be indexed. */
export function uniqueNeedsIndex(title: string): SharePointError {
  return new SharePointError(
    500,
    '-2130575170, Microsoft.SharePoint.SPException',
    `The index of the column '${title}' cannot be removed while it enforces unique values.`
  );
}
