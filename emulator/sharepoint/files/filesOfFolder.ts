import { type Operation } from '../Operation';
import { enterFolder } from './enterFile';
import { childrenSeen } from './childrenSeen';
import { shownFile } from './shownPlace';

export const filesOfFolder: Operation = {
  name: 'files of a folder',
  method: 'GET',
  address: 'web/folders/{folder}/files',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer(call) {
    const places = childrenSeen(call, enterFolder(call, 'ViewListItems'));
    const files = places.filter(({ file }) => !file.isFolder);
    return { kind: 'collection', entities: files.map(place => shownFile(call, place)) };
  }
};
