import { enterFolder } from '../files/enterFile';
import { shownFolder } from '../files/shownPlace';
import { type Operation } from '../Operation';

export const folder: Operation = {
  name: 'folder',
  method: 'GET',
  address: 'web/folders/{folder}',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer: call => ({ kind: 'entity', entity: shownFolder(call, enterFolder(call, 'ViewListItems')) })
};
