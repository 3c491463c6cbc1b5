import { childrenSeen } from '../files/childrenSeen';
import { enterFolder } from '../files/enterFile';
import { shownFolder } from '../files/shownPlace';
import { type Operation } from '../Operation';

export const foldersOfFolder: Operation = {
  name: 'folders of a folder',
  method: 'GET',
  address: 'web/folders/{folder}/folders',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer(call) {
    const places = childrenSeen(call, enterFolder(call, 'ViewListItems'));
    const folders = places.filter(({ file }) => file.isFolder);
    const entities = folders.map(place =>
      shownFolder(call, { list: place.list, url: place.url, folder: place })
    );
    return { kind: 'collection', entities };
  }
};
