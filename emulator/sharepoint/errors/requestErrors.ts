import { SharePointError } from './SharePointError';

/** Refusals of a request that cannot be understood. Bodies as recorded in pnp/pnpcore and pnp/pnpjs issues. */

export function invalidExpression(expression: string): SharePointError {
  return new SharePointError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `The expression "${expression}" is not valid.`
  );
}

export function invalidQuery(message: string): SharePointError {
  return new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);
}

/** Reading or filtering by a column that is not there: https://github.com/nittygritty-uk/Atvero-Issues/issues/5 */
export function unknownField(name: string): SharePointError {
  return new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The field or property '${name}' does not exist.`
  );
}

/** Writing a property that is not there: pnp/sp-dev-docs issues 5667 and 6636. */
export function unknownProperty(name: string, type: string): SharePointError {
  return invalidQuery(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`
  );
}

/** https://github.com/SharePoint/sp-dev-docs/issues/1330 and many more: a lookup shown without being expanded. */
export function notExpanded(field: string, target: string): SharePointError {
  return new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The query to field '${field}/${target}' is not valid. The $select query string must specify the target fields ` +
      `and the $expand query string must contains ${field}.`
  );
}

export function malformedJson(): SharePointError {
  return invalidQuery('Invalid JSON. A token was not recognized in the JSON content.');
}

export function badArgument(message: string): SharePointError {
  return new SharePointError(400, '-2147024809, System.ArgumentException', message);
}

/** Verbose bodies name their type. */
export function missingTypeName(): SharePointError {
  return invalidQuery(
    'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.'
  );
}

/** What this emulator does not do, it says, and names it. */
export function notImplemented(what: string): SharePointError {
  return new SharePointError(
    501,
    '-1, System.NotImplementedException',
    `The emulator does not implement ${what}.`
  );
}

export function tooLarge(limitBytes: number): SharePointError {
  return new SharePointError(
    413,
    '-2130575228, Microsoft.SharePoint.SPException',
    `The request message is too big. The server does not allow messages larger than ${limitBytes} bytes.`
  );
}
