import { type Operation } from '../Operation';
import { bytesReply } from './bytesReply';
import { enterFile } from './enterFile';
import { fileEtag } from './fileEntity';

/** The bytes themselves; an address of REST answers them as a download whatever they are. */
export const fileValue: Operation = {
  name: 'bytes of a file',
  method: 'GET',
  address: 'web/files/{file}/$value',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer(call) {
    const place = enterFile(call, 'OpenItems');
    const { contents } = call.tenant.store;
    return bytesReply(contents.read(place.file.contentId ?? 0), fileEtag(place));
  }
};
