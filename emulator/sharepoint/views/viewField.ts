import { type Call } from '../Call';
import { parametersOf } from '../callBody';
import { fieldNotFound } from '../errors/listErrors';
import { badArgument } from '../errors/requestErrors';
import { currentList } from '../lists/currentList';

/** Columns SharePoint renders for views from others; the emulator's lists do not list them among their fields. */
const RENDERED = [
  ...['LinkTitle', 'LinkTitleNoMenu', 'LinkFilename', 'LinkFilenameNoMenu', 'DocIcon', 'Edit', 'ContentType'],
  ...[
    'FileLeafRef',
    'FileSizeDisplay',
    'ItemChildCount',
    'FolderChildCount',
    '_UIVersionString',
    'CheckoutUser'
  ]
];

/** The internal name behind an internal name or title. @throws SharePointError 404 */
export function viewFieldName(call: Call, name: string): string {
  const { row } = currentList(call);
  const { fields } = call.tenant.store;
  const field = fields.byInternalName(row.id, name) ?? fields.byTitle(row.id, name);
  const known = field?.internalName ?? RENDERED.find(rendered => rendered === name);
  if (known === undefined) throw fieldNotFound(name, row.rootFolderUrl);
  return known;
}

/** `addviewfield('Title')` or `{ "strField": "Title" }`. @throws SharePointError 400 */
export function namedViewField(call: Call, parameter: string): string {
  const parameters = parametersOf(call);
  const name = parameters['0'] ?? parameters[parameter];
  if (typeof name !== 'string' || name === '')
    throw badArgument('Value does not fall within the expected range.');
  return name;
}
