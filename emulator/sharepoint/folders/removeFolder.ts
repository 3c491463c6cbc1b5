import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { thresholdExceeded } from '../errors/listErrors';
import { assertEtag } from '../etag';
import { assertMayWrite, assertNotLocked, enterFolder } from '../files/enterFile';
import { fileEtag } from '../files/fileEntity';
import { type FilePlace, urlOf } from '../files/FilePlace';
import { removeForGood, removeItem } from '../files/removeFile';
import { type Operation } from '../Operation';

const source = 'Microsoft Learn: working with folders and files with REST';

/** With everything in it, or not at all. */
export const removeFolder: Operation = {
  name: 'delete a folder',
  method: 'DELETE',
  address: 'web/folders/{folder}',
  needs: 'Open',
  evidence: { sure: 'documented', source },
  answer(call) {
    removeAll(call, place => removeForGood(call, place));
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
    removeAll(call, place => removeForGood(call, place));
    return { kind: 'void' };
  }
};

/** Answers the id of the row in the recycle bin. */
export const recycleFolder: Operation = {
  name: 'recycle a folder',
  method: 'POST',
  address: 'web/folders/{folder}/recycle',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    removeAll(call, place => removeItem(call, place));
    return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: call.tenant.newGuid() };
  }
};

function removeAll(call: Call, remove: (place: FilePlace) => void): void {
  const { store } = call.tenant;
  const { folder, list } = enterFolder(call, 'DeleteListItems');
  // The root goes with its library.
  if (!folder) throw accessDenied();
  assertEtag(call, fileEtag(folder));
  const inside = store.files.below(list.row.id, folder.url);
  if (inside.length > call.tenant.switches().threshold) throw thresholdExceeded();
  const places = inside.flatMap(file => {
    const item = store.items.get(list.row.id, file.itemId);
    return item ? [{ list, file, item, url: urlOf(file) }] : [];
  });
  const all = [folder, ...places];
  for (const place of all) {
    assertMayWrite(call, place);
    assertNotLocked(call, place);
  }
  store.transact(() => {
    for (const place of all.reverse()) remove(place);
  });
}
