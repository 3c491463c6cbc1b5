import { type ItemShape } from '../../sharepoint/items/ItemShape';
import { isReference } from '../../sharepoint/fields/fieldTypes';
import { type FieldValue, type ItemRow } from '../../store/Items';
import { badRequest } from '../GraphError';

export type ShownFields = Readonly<Record<string, unknown>>;

/**
 * The columns of an item by internal name; an empty one is left out, and a person or lookup is the text of its id.
 * https://learn.microsoft.com/graph/api/resources/fieldvalueset
 */
export function shownFields({ valueFields }: ItemShape, row: ItemRow): ShownFields {
  const own = valueFields.flatMap(({ internalName, type }): readonly [string, unknown][] => {
    const value = row.values[internalName] ?? null;
    if (value === null) return [];
    return isReference(type) ? [[`${internalName}LookupId`, lookupIds(value)]] : [[internalName, value]];
  });
  return {
    '@odata.etag': `"${row.guid},${row.version}"`,
    ...Object.fromEntries(own),
    id: String(row.id),
    ContentType: 'Item',
    Modified: row.modified,
    Created: row.created,
    AuthorLookupId: String(row.authorId),
    EditorLookupId: String(row.editorId),
    _UIVersionString: `${row.majorVersion}.0`,
    Attachments: row.hasAttachments,
    ...{ Edit: '', ItemChildCount: '0', FolderChildCount: '0' }
  };
}

function lookupIds(value: FieldValue): unknown {
  return Array.isArray(value) ? value.map(id => ({ LookupId: Number(id) })) : String(Number(value));
}

/** `fields`, `fields($select=Title,Body)`, `fields(select=Title)`: undefined where they are not asked for. */
export function expandedFields(expand: string | null): ((fields: ShownFields) => ShownFields) | undefined {
  if (expand === null) return undefined;
  const match = /^\s*fields\s*(?:\(\s*\$?select\s*=\s*([^)]*)\))?\s*$/i.exec(expand);
  if (!match) throw badRequest(`Only fields can be expanded here, and '${expand}' is not that.`);
  const names = match[1]?.split(',').map(name => name.trim().toLowerCase());
  return fields =>
    names === undefined
      ? fields
      : Object.fromEntries(
          Object.entries(fields).filter(
            ([name]) => name.startsWith('@') || names.includes(name.toLowerCase())
          )
        );
}
