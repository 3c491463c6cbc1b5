import { type Field } from '../../store/Fields';
import { toInstant } from '../../store/instant';
import { type FieldValue, type FieldValues } from '../../store/Items';
import { entityBody, textIn } from '../callBody';
import { unknownProperty } from '../errors/requestErrors';
import { fieldIsReadOnly } from '../errors/schemaErrors';
import { isReference } from '../fields/fieldTypes';
import { propertyName } from '../fields/propertyName';
import { isLibrary } from '../lists/entityTypeName';
import { fieldValue } from './fieldValue';
import { type ItemShape } from './ItemShape';

/** Server-kept columns: SharePoint takes them in a body and leaves them as they were. */
const KEPT_BY_SERVER = new Set([
  ...['Id', 'ID', 'GUID', 'Created', 'Modified', 'AuthorId', 'EditorId', 'Attachments', 'ContentTypeId'],
  ...[
    'FileSystemObjectType',
    'OData__UIVersionString',
    'ServerRedirectedEmbedUri',
    'ServerRedirectedEmbedUrl'
  ],
  'ComplianceAssetId'
]);

/** Of a file, in a library: see newFileName. */
const NAME = 'FileLeafRef';

/** The values a body gives, by internal name. @throws SharePointError 400 for unknown columns and wrong types */
export function itemBody(shape: ItemShape): FieldValues {
  const body = entityBody(shape.call, shape.type);
  // Without a prototype, for a column may be called __proto__.
  const values = Object.create(null) as Record<string, FieldValue>;
  for (const [name, value] of Object.entries(body)) {
    const field = shape.valueFields.find(candidate => bodyName(candidate) === name);
    if (field?.readOnly) throw fieldIsReadOnly();
    if (field) values[field.internalName] = fieldValue(field, value ?? null);
    else if (!KEPT_BY_SERVER.has(name) && !(name === NAME && isLibrary(shape.list)))
      throw unknownProperty(name, shape.type);
  }
  return values;
}

/** What the file of a library's item is to be called; undefined when the body does not say. */
export function newFileName(shape: ItemShape): string | undefined {
  return isLibrary(shape.list) ? textIn(entityBody(shape.call, shape.type), NAME) : undefined;
}

function bodyName(field: Field): string {
  return propertyName(field.internalName) + (isReference(field.type) ? 'Id' : '');
}

/** What a new item gets where the body says nothing. */
export function defaultValues(shape: ItemShape, nowMs: number): FieldValues {
  const withDefault = shape.valueFields.filter(field => field.defaultValue !== null);
  return Object.fromEntries(
    withDefault.map(field => [field.internalName, defaultValue(field, field.defaultValue ?? '', nowMs)])
  );
}

function defaultValue({ type }: Field, text: string, nowMs: number): FieldValue {
  if (type === 'Boolean') return text === '1' || text.toLowerCase() === 'true';
  if (type === 'Number' || type === 'Currency' || type === 'Integer') return Number(text);
  if (type === 'DateTime') return text.toLowerCase() === '[today]' ? toInstant(nowMs) : text;
  return text;
}
