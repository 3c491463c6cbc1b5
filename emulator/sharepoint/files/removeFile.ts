import { toInstant } from '../../store/instant';
import { type Call } from '../Call';
import { parametersOf } from '../callBody';
import { assertEtag } from '../etag';
import { type Operation } from '../Operation';
import { recycleRow } from '../recycleBin/recycleRow';
import { isObject } from '../requestBody';
import { enterFileToWrite } from './enterFile';
import { fileEtag } from './fileEntity';
import { type FilePlace } from './FilePlace';

export const removeFile: Operation = {
  name: 'delete a file',
  method: 'DELETE',
  address: 'web/files/{file}',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer(call) {
    removeForGood(call, fileToRemove(call));
    return { kind: 'empty', status: 200 };
  }
};

export const removeFileByObject: Operation = {
  name: 'delete a file by its object',
  method: 'POST',
  address: 'web/files/{file}/deleteobject',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    removeForGood(call, fileToRemove(call));
    return { kind: 'void' };
  }
};

/** `{ parameters: { BypassSharedLock, ETagMatch } }` */
export const removeFileWithParameters: Operation = {
  name: 'delete a file with parameters',
  method: 'POST',
  address: 'web/files/{file}/deletewithparameters',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs files/types.ts' },
  answer(call) {
    const { parameters } = parametersOf(call);
    const etag = isObject(parameters) ? parameters.ETagMatch : undefined;
    removeForGood(call, fileToRemove(call, typeof etag === 'string' && etag !== '' ? etag : undefined));
    return { kind: 'void' };
  }
};

/** The file and its bytes wait where its item does. Answers the id of the row in the recycle bin. */
export const recycleFile: Operation = {
  name: 'recycle a file',
  method: 'POST',
  address: 'web/files/{file}/recycle',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    const { list, item } = fileToRemove(call);
    return recycleRow(call, { list: list.row, item });
  }
};

function fileToRemove(call: Call, etag?: string): FilePlace {
  const place = enterFileToWrite(call, 'DeleteListItems');
  assertEtag(etag === undefined ? call : withIfMatch(call, etag), fileEtag(place));
  return place;
}

function withIfMatch(call: Call, etag: string): Call {
  return { ...call, request: { ...call.request, headers: new Headers({ 'if-match': etag }) } };
}

export function removeForGood(call: Call, place: FilePlace): void {
  const { store } = call.tenant;
  store.transact(() => {
    store.files.remove(place.file);
    removeItem(call, place);
  });
}

function removeItem({ tenant: { store, clock } }: Call, { list, item }: FilePlace): void {
  store.items.remove({ listId: list.row.id, id: item.id }, toInstant(clock.now()));
}
