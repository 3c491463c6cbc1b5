import { type Field } from '../Fields';
import { type Database } from './Database';
import { completeField, findField, insertField } from './fieldRows';
import { columnName, storageType } from './fieldSql';

type LibraryField = Pick<Field, 'id' | 'internalName' | 'title' | 'type'> & Partial<Field>;

/**
 * What a library has beyond a list, with SharePoint's own ids (fieldswss.xml). There, the addresses are lookups into the
 * table of documents that are filtered like text: here they are text.
 */
const LIBRARY_FIELDS: readonly LibraryField[] = [
  {
    id: '8553196d-ec8d-4564-9861-3dbe931050c8',
    internalName: 'FileLeafRef',
    title: 'Name',
    type: 'Text',
    required: true,
    readOnly: false
  },
  {
    id: '56605df6-8fa1-47e4-a04c-5b384d59609f',
    internalName: 'FileDirRef',
    title: 'Path',
    type: 'Text',
    hidden: true
  },
  {
    id: '94f89715-e097-4e8b-ba79-ea02aa8b7adb',
    internalName: 'FileRef',
    title: 'URL Path',
    type: 'Text',
    hidden: true
  },
  {
    id: '30bb605f-5bae-48fe-b4e3-1f81d9772af9',
    internalName: 'FSObjType',
    title: 'Item Type',
    type: 'Integer',
    hidden: true
  }
];

/** Adds them to the list and to the table of its rows, unless they are there. */
export function addLibraryFields(db: Database, listId: string, table: string): void {
  if (findField(db, 'list_id = ? AND internal_name = ?', listId, 'FileLeafRef')) return;
  for (const field of LIBRARY_FIELDS) db.exec(`ALTER TABLE ${table} ADD COLUMN ${columnOf(field)}`);
  describeLibraryFields(db, listId);
}

/** For a table that is made with these columns: SQLite reads its whole schema again after every column added. */
export const LIBRARY_COLUMNS: readonly string[] = LIBRARY_FIELDS.map(columnOf);

export function describeLibraryFields(db: Database, listId: string): void {
  for (const field of LIBRARY_FIELDS)
    insertField(db, completeField({ readOnly: true, canBeDeleted: false, ...field, listId }));
}

function columnOf({ internalName, type }: LibraryField): string {
  return `${columnName(internalName)} ${storageType(type)}`;
}
