import { type Field } from '../../store/Fields';
import { type FieldValue, type ItemRow } from '../../store/Items';
import { calculatedValue } from '../fields/calculatedValue';
import { lookupSource } from '../fields/lookupNavigations';
import { type ItemShape } from '../items/ItemShape';
import { fieldParts } from './fieldParts';
import { htmlText, regionalDate, urlEncoded } from './renderedText';
import { type RowParts } from './RowParts';
import { shownField } from './streamView';

/** One row as recorded in pnp/pnpcore: what every row has, with the columns of the view in between. */
export function itemParts(
  shape: ItemShape,
  row: ItemRow,
  shown: { readonly columns: readonly string[]; readonly permMask: string }
): RowParts {
  const path = `${shape.list.rootFolderUrl}/${row.id}_.000`;
  const parts: RowParts = [
    ['ID', String(row.id)],
    ['PermMask', shown.permMask],
    ['FSObjType', '0'],
    ['UniqueId', `{${row.guid.toUpperCase()}}`],
    ['ContentTypeId', `0x0100${shape.list.id.replaceAll('-', '').toUpperCase()}`],
    ['FileRef', path],
    ['FileRef.urlencode', urlEncoded(path)],
    ['FileRef.urlencodeasurl', encodeURI(path)],
    ['FileRef.urlencoding', encodeURI(path)],
    ['FileRef.scriptencodeasurl', path.replaceAll('/', '\\u002f')],
    ['Attachments', row.hasAttachments ? '1' : '0'],
    ['_CommentFlags', ''],
    ['_CommentCount', ''],
    ...shown.columns.flatMap(name => columnParts(shape, row, name)),
    ['ItemChildCount', '0'],
    ['FolderChildCount', '0'],
    ['owshiddenversion', String(row.version)],
    ['Restricted', '']
  ];
  // A column of the view that every row has anyway stands where it always stands.
  return [...new Map(parts)];
}

function columnParts(shape: ItemShape, row: ItemRow, name: string): RowParts {
  const builtIn = builtInParts(row, name);
  if (builtIn) return builtIn;
  const field = shape.fields.find(each => each.internalName === shownField(name));
  if (!field) return [];
  const parts = fieldParts(shape.call, field, valueIn(shape, row, field));
  return field.internalName === name ? parts : [...parts, [name, parts[0]?.[1] ?? '']];
}

function builtInParts(row: ItemRow, name: string): RowParts | undefined {
  switch (name) {
    case 'Created':
    case 'Modified': {
      const instant = name === 'Created' ? row.created : row.modified;
      return [
        [name, regionalDate(instant, false)],
        [`${name}.`, instant]
      ];
    }
    case '_UIVersionString':
      return [[name, `${row.majorVersion}.0`]];
    case 'FileLeafRef':
      return [[name, `${row.id}_.000`]];
    case 'ID':
    case 'ContentTypeId':
    case 'Attachments':
      return [];
    default:
      return undefined;
  }
}

function valueIn({ fields }: ItemShape, row: ItemRow, field: Field): FieldValue {
  const { created, modified, values } = row;
  const builtIn: Readonly<Record<string, FieldValue>> = {
    Author: row.authorId,
    Editor: row.editorId,
    GUID: row.guid
  };
  if (field.type === 'Calculated') {
    const text = calculatedValue(field, { fields, row: { values, created, modified }, nowMs: 0 });
    return text === null ? null : htmlText(text);
  }
  return builtIn[field.internalName] ?? values[lookupSource(fields, field).internalName] ?? null;
}
