import { type ListRow } from '../../store/Lists';
import { type Entity } from '../odata/Entity';
import { type Operation } from '../Operation';
import { currentList } from './currentList';
import { isLibrary } from './entityTypeName';
import { listPath } from './listPath';

/** PageType: https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee541163(v=office.15) */
const FORMS = [
  { name: 'DispForm.aspx', type: 4 },
  { name: 'EditForm.aspx', type: 6 },
  { name: 'NewForm.aspx', type: 8 }
];
const LIBRARY_FORMS = [...FORMS.slice(0, 2), { name: 'Upload.aspx', type: 8 }];

/** The three pages of a list; their ids are the emulator's own, since it shows no such page. */
export const forms: Operation = {
  name: 'forms of a list',
  method: 'GET',
  address: 'web/lists/{list}/forms',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs forms/types.ts' },
  answer: call => ({ kind: 'collection', entities: formsOf(currentList(call).row) })
};

function formsOf(list: ListRow): Entity[] {
  const folder = isLibrary(list) ? `${list.rootFolderUrl}/Forms` : list.rootFolderUrl;
  return (isLibrary(list) ? LIBRARY_FORMS : FORMS).map(({ name, type }) => {
    const id = `${list.id.slice(0, -1)}${type}`;
    return {
      type: 'SP.Form',
      path: `${listPath(list.id)}/Forms('${id}')`,
      properties: {
        FormType: type,
        Id: id,
        ResourcePath: { DecodedUrl: `${folder}/${name}` },
        ServerRelativeUrl: `${folder}/${name}`
      }
    };
  });
}
