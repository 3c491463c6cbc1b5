import { type Field } from '../Fields';

type BuiltIn = Pick<Field, 'id' | 'internalName' | 'title' | 'type'> & Partial<Field>;

/** What every list has, with SharePoint's own ids (fieldswss.xml): those of `SPBuiltInFieldId`. */
export const BUILT_IN_FIELDS: readonly BuiltIn[] = [
  {
    id: '03e45e84-1992-4d42-9116-26f756012634',
    internalName: 'ContentTypeId',
    title: 'Content Type ID',
    type: 'Computed',
    hidden: true
  },
  {
    id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
    internalName: 'Title',
    title: 'Title',
    type: 'Text',
    required: true,
    readOnly: false
  },
  { id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', internalName: 'ID', title: 'ID', type: 'Counter' },
  {
    id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
    internalName: 'Modified',
    title: 'Modified',
    type: 'DateTime'
  },
  { id: '8c06beca-0777-48f7-91c7-6da68bc07b69', internalName: 'Created', title: 'Created', type: 'DateTime' },
  { id: '1df5e554-ec7e-46a6-901d-d85a3881cb18', internalName: 'Author', title: 'Created By', type: 'User' },
  { id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', internalName: 'Editor', title: 'Modified By', type: 'User' },
  {
    id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a',
    internalName: '_UIVersionString',
    title: 'Version',
    type: 'Computed'
  },
  {
    id: '67df98f4-9dec-48ff-a553-29bece9c5bf4',
    internalName: 'Attachments',
    title: 'Attachments',
    type: 'Attachments',
    readOnly: false
  },
  {
    id: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0',
    internalName: 'GUID',
    title: 'GUID',
    type: 'Guid',
    hidden: true
  }
];

/** Where the table of a list keeps them; the others have a column `f_<internal name>`, or none when computed. */
export const BUILT_IN_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['ID', 'id'],
  ['Modified', 'modified'],
  ['Created', 'created'],
  ['Author', 'author_id'],
  ['Editor', 'editor_id'],
  ['Attachments', 'has_attachments'],
  ['GUID', 'guid']
]);
