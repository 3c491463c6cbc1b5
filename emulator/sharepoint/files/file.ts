import { type Operation } from '../Operation';
import { enterFile } from './enterFile';
import { shownFile } from './shownPlace';

export const file: Operation = {
  name: 'file',
  method: 'GET',
  address: 'web/files/{file}',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpcore recorded answers (FilesTests), pnpjs files/types.ts' },
  answer: call => ({ kind: 'entity', entity: shownFile(call, enterFile(call, 'ViewListItems')) })
};
