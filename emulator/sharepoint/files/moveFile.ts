import { assertEtag } from '../etag';
import { badArgument } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { callArguments, isTrue } from './callArguments';
import { enterFile, enterFileToWrite } from './enterFile';
import { fileEtag } from './fileEntity';
import { copyFile, destinationOf, isAlreadyAt, makeWay, moveFile } from './transferFile';

/** MoveOperations.Overwrite */
const OVERWRITE = 1;

/** `moveto(newurl='/sites/x/Lib/b.txt',flags=1)`, within the site. */
export const moveFileTo: Operation = {
  name: 'move a file',
  method: 'POST',
  address: 'web/files/{file}/moveto',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    const { newurl, flags, ...positions } = callArguments(call);
    const address = newurl ?? positions[0];
    if (address === undefined) throw badArgument('Value does not fall within the expected range.');
    const from = enterFileToWrite(call, 'EditListItems');
    assertEtag(call, fileEtag(from));
    call.tenant.store.transact(() => {
      const to = destinationOf(call, address);
      if (!isAlreadyAt(from, to))
        makeWay(call, to, (Number(flags ?? positions[1] ?? 0) & OVERWRITE) === OVERWRITE);
      moveFile(call, from, to);
    });
    return { kind: 'void' };
  }
};

/** `copyto(strnewurl='/sites/x/Lib/b.txt',boverwrite=true)` */
export const copyFileTo: Operation = {
  name: 'copy a file',
  method: 'POST',
  address: 'web/files/{file}/copyto',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: files and folders REST API reference' },
  answer(call) {
    const { strnewurl, boverwrite, ...positions } = callArguments(call);
    const address = strnewurl ?? positions[0];
    if (address === undefined) throw badArgument('Value does not fall within the expected range.');
    const from = enterFile(call, 'OpenItems');
    call.tenant.store.transact(() => {
      const to = destinationOf(call, address);
      makeWay(call, to, isTrue(boverwrite ?? positions[1]) && !isAlreadyAt(from, to));
      copyFile(call, from, to);
    });
    return { kind: 'void' };
  }
};
