import { type Operation } from '../Operation';
import { enterFile } from './enterFile';
import { shownItem } from './shownPlace';

export const fileItem: Operation = {
  name: 'list item of a file',
  method: 'GET',
  address: 'web/files/{file}/listitemallfields',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer: call => ({ kind: 'entity', entity: shownItem(call, enterFile(call, 'ViewListItems')) })
};
