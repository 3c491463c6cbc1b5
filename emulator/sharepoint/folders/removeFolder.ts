import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { assertEtag } from '../etag';
import { assertMayWrite, enterFolder } from '../files/enterFile';
import { fileEtag } from '../files/fileEntity';
import { type FilePlace } from '../files/FilePlace';
import { insideFolder } from '../files/insideFolder';
import { removeForGood } from '../files/removeFile';
import { type Operation } from '../Operation';
import { recycleRow } from '../recycleBin/recycleRow';
import { type Reply } from '../Reply';

const source = 'Microsoft Learn: working with folders and files with REST';

/** With everything in it, or not at all. */
export const removeFolder: Operation = {
  name: 'delete a folder',
  method: 'DELETE',
  address: 'web/folders/{folder}',
  needs: 'Open',
  evidence: { sure: 'documented', source },
  answer(call) {
    removeAll(call, place => {
      removeForGood(call, place);
      return undefined;
    });
    return { kind: 'empty', status: 200 };
  }
};

export const removeFolderByObject: Operation = {
  name: 'delete a folder by its object',
  method: 'POST',
  address: 'web/folders/{folder}/deleteobject',
  needs: 'Open',
  evidence: { sure: 'documented', source },
  answer(call) {
    removeAll(call, place => {
      removeForGood(call, place);
      return undefined;
    });
    return { kind: 'void' };
  }
};

/** Everything in it is in the recycle bin by itself; answers the id of the folder there. */
export const recycleFolder: Operation = {
  name: 'recycle a folder',
  method: 'POST',
  address: 'web/folders/{folder}/recycle',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    return (
      removeAll(call, ({ list, item }) => recycleRow(call, { list: list.row, item })) ?? { kind: 'void' }
    );
  }
};

function removeAll(call: Call, remove: (place: FilePlace) => Reply | undefined): Reply | undefined {
  const { folder } = enterFolder(call, 'DeleteListItems');
  // The root goes with its library.
  if (!folder) throw accessDenied();
  assertEtag(call, fileEtag(folder));
  assertMayWrite(call, folder);
  const inside = insideFolder(call, folder);
  return call.tenant.store.transact(() => {
    for (const place of inside) remove(place);
    return remove(folder);
  });
}
