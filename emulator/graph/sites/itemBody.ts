import { type ItemShape } from '../../sharepoint/items/ItemShape';
import { isReference } from '../../sharepoint/fields/fieldTypes';
import { propertyName } from '../../sharepoint/fields/propertyName';
import { invalidRequest } from '../errors/sitesErrors';
import { type GraphBody, isObject } from '../graphBody';

/** Said by Graph's own answers, and of no consequence in a request. */
const ANNOTATION = /^@odata\.|@odata\.type$/;
const READ_ONLY = [
  'id',
  'Created',
  'Modified',
  'AuthorLookupId',
  'EditorLookupId',
  '_UIVersionString',
  'Attachments'
];

/** Graph's fields as an entity of SharePoint's own interface. @throws GraphError 400 */
export function entityOf({ valueFields }: ItemShape, fields: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(fields)) throw invalidRequest('fields must be an object.');
  const given = Object.entries(fields).filter(([name]) => !ANNOTATION.test(name));
  return Object.fromEntries(
    given.map(([name, value]) => {
      const field = valueFields.find(each => nameOf(each) === name);
      if (field)
        return [propertyName(field.internalName) + (isReference(field.type) ? 'Id' : ''), idOf(field, value)];
      const isKnown = READ_ONLY.some(each => each.toLowerCase() === name.toLowerCase());
      throw invalidRequest(isKnown ? `Field '${name}' is read-only` : `Field '${name}' is not recognized`);
    })
  );
}

/** `{ fields: { ... } }`; nothing else of an item can be written here. */
export function fieldsOf(body: GraphBody): unknown {
  const foreign = Object.keys(body).find(name => name !== 'fields' && !ANNOTATION.test(name));
  if (foreign !== undefined) throw invalidRequest(`'${foreign}' of an item cannot be written.`);
  return body.fields ?? {};
}

function nameOf({ internalName, type }: ItemShape['valueFields'][number]): string {
  return isReference(type) ? `${internalName}LookupId` : internalName;
}

/** Ids of lookups travel as text. */
function idOf({ type }: ItemShape['valueFields'][number], value: unknown): unknown {
  const isId = isReference(type) && typeof value === 'string' && /^\d{1,10}$/.test(value);
  return isId ? Number(value) : value;
}
