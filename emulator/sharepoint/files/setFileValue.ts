import { type Call } from '../Call';
import { assertEtag } from '../etag';
import { type Operation } from '../Operation';
import { assertUploadSize } from './assertUploadSize';
import { enterFileToWrite } from './enterFile';
import { fileEtag } from './fileEntity';
import { type FilePlace } from './FilePlace';
import { assertRoom, replaceBytes } from './writeFile';

export const setFileValue: Operation = {
  name: 'replace the bytes of a file',
  method: 'PUT',
  address: 'web/files/{file}/$value',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer(call) {
    return { kind: 'empty', status: 204, etag: fileEtag(replace(call)) };
  }
};

export const saveFileStream: Operation = {
  name: 'save a stream into a file',
  method: 'POST',
  address: 'web/files/{file}/savebinarystream',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    replace(call);
    return { kind: 'void' };
  }
};

function replace(call: Call): FilePlace {
  assertUploadSize(call);
  const place = enterFileToWrite(call, 'EditListItems');
  assertEtag(call, fileEtag(place));
  assertRoom(call, call.request.body.length);
  return replaceBytes(call, place, call.tenant.store.contents.create(call.request.body));
}
