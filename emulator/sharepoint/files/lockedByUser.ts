import { type Operation } from '../Operation';
import { enterFile } from './enterFile';

/** Nobody: the emulator opens no file in Office, and a check-out is not a lock. */
export const lockedByUser: Operation = {
  name: 'user who locks a file',
  method: 'GET',
  address: 'web/files/{file}/lockedbyuser',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs files/types.ts' },
  answer(call) {
    enterFile(call, 'ViewListItems');
    return { kind: 'void' };
  }
};
