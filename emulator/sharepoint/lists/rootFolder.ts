import { currentList } from './currentList';
import { type Operation } from '../Operation';
import { rootFolderEntity } from './rootFolderEntity';

export const rootFolder: Operation = {
  name: 'root folder of a list',
  method: 'GET',
  address: 'web/lists/{list}/rootfolder',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpcore recorded answers, pnpjs folders/list.ts' },
  answer: call => ({ kind: 'entity', entity: rootFolderEntity(currentList(call).row) })
};
