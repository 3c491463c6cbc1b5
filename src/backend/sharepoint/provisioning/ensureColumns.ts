import '@pnp/sp/fields/list';
import { type Connection } from '../Connection';
import { type ColumnSchema, type ListSchema } from '../ListSchema';
import { allTogether } from '../together';
import { isEntity, rowsOf, textIn, type WireEntity } from '../wire';

/** Keeps the name as it is written: SharePoint would make one up from the title in some languages. */
const addFieldInternalNameHint = 8;

/** Adds what is missing, indexes included; what is there already is given its index if it lost or never got it. */
export async function ensureColumns({ sp, findList }: Connection, schema: ListSchema): Promise<void> {
  if (schema.columns.length === 0) return;
  const answer: unknown = await findList(sp, schema.name)
    .fields.select('InternalName', 'Indexed', 'EnforceUniqueValues')
    .top(500)();
  const present = new Map(rowsOf(answer).map(field => [textIn(field, 'InternalName') ?? '', field]));

  await allTogether(sp, batched => {
    const { fields } = findList(batched, schema.name);
    return schema.columns.flatMap((column): Promise<unknown>[] => {
      const field = present.get(column.name);
      if (!isEntity(field)) {
        const xml = { SchemaXml: columnXml(column), Options: addFieldInternalNameHint };
        return [fields.createFieldAsXml(xml as Parameters<typeof fields.createFieldAsXml>[0])];
      }
      if (hasItsIndex(field, column)) return [];
      return [fields.getByInternalNameOrTitle(column.name).update(indexOf(column))];
    });
  });
}

function hasItsIndex(field: WireEntity, { index }: ColumnSchema): boolean {
  if (index === undefined) return true;
  return field['Indexed'] === true && (index === 'indexed' || field['EnforceUniqueValues'] === true);
}

function indexOf({ index }: ColumnSchema): Record<string, boolean> {
  return index === 'unique' ? { Indexed: true, EnforceUniqueValues: true } : { Indexed: true };
}

/** @see https://learn.microsoft.com/sharepoint/dev/schema/field-element-field */
export function columnXml({ name, type, index }: ColumnSchema): string {
  const attributes = {
    Type: type,
    Name: name,
    StaticName: name,
    DisplayName: name,
    Required: 'FALSE',
    ...typeAttributes[type],
    ...(index ? { Indexed: 'TRUE' } : {}),
    ...(index === 'unique' ? { EnforceUniqueValues: 'TRUE' } : {})
  };
  const written = Object.entries(attributes).map(([attribute, value]) => `${attribute}="${value}"`);
  return `<Field ${written.join(' ')} />`;
}

/** Rich text would rewrite what people typed, so notes are plain. */
const typeAttributes: Readonly<Record<ColumnSchema['type'], Readonly<Record<string, string>>>> = {
  Text: { MaxLength: '255' },
  Note: { RichText: 'FALSE', NumLines: '6', AppendOnly: 'FALSE' },
  Number: {},
  DateTime: { Format: 'DateTime' },
  Boolean: {}
};
