import { entityBody, parametersOf, textIn } from '../callBody';
import { type Call } from '../Call';
import { fileNotFound } from '../errors/listErrors';
import { badArgument } from '../errors/requestErrors';
import { callArguments, isTrue } from '../files/callArguments';
import { enterFolder, assertRight } from '../files/enterFile';
import { type FolderPlace } from '../files/FilePlace';
import { folderAt, placeOf } from '../files/findPlace';
import { leafName } from '../files/leafName';
import { pathIn } from '../files/moveCopyUtil';
import { serverRelative } from '../files/serverRelative';
import { shownFolder } from '../files/shownPlace';
import { addEntry, occupant, refuseTaken } from '../files/writeFile';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';

const source = 'Microsoft Learn: working with folders and files with REST';

/** `folders/add('New')`: a folder that is there already is answered as it is. */
export const addFolder: Operation = {
  name: 'add a folder',
  method: 'POST',
  address: 'web/folders/{folder}/folders/add',
  needs: 'Open',
  evidence: { sure: 'documented', source },
  answer(call) {
    const { url, ...positions } = callArguments(call);
    const into = enterFolder(call, 'AddListItems');
    return add(call, into, { name: leafName(into, url ?? positions[0] ?? ''), keepsOld: true });
  }
};

/** `folders/addusingpath(decodedurl='New',overwrite=false)` */
export const addFolderUsingPath: Operation = {
  name: 'add a folder using a path',
  method: 'POST',
  address: 'web/folders/{folder}/folders/addusingpath',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs folders/types.ts' },
  answer(call) {
    const { decodedurl, overwrite } = callArguments(call);
    const into = enterFolder(call, 'AddListItems');
    return add(call, into, { name: leafName(into, decodedurl ?? ''), keepsOld: isTrue(overwrite) });
  }
};

export const addFolderToWeb: Operation = {
  name: 'add a folder by its address',
  method: 'POST',
  address: 'web/folders/add',
  needs: 'Open',
  evidence: { sure: 'documented', source },
  answer(call) {
    const { url, ...positions } = callArguments(call);
    return addAt(call, url ?? positions[0], true);
  }
};

export const addFolderToWebUsingPath: Operation = {
  name: 'add a folder by its address using a path',
  method: 'POST',
  address: 'web/folders/addusingpath',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs folders/types.ts' },
  answer(call) {
    const { decodedurl, overwrite } = callArguments(call);
    return addAt(call, decodedurl, isTrue(overwrite));
  }
};

/** `{ ServerRelativeUrl: '/sites/x/Lib/New' }` */
export const postFolder: Operation = {
  name: 'post a folder',
  method: 'POST',
  address: 'web/folders',
  needs: 'Open',
  evidence: { sure: 'documented', source },
  answer: call => addAt(call, textIn(entityBody(call, 'SP.Folder'), 'ServerRelativeUrl'), true)
};

/** `{ leafPath: { DecodedUrl: 'New' } }` */
export const addSubFolder: Operation = {
  name: 'add a subfolder using a path',
  method: 'POST',
  address: 'web/folders/{folder}/addsubfolderusingpath',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs folders/types.ts' },
  answer(call) {
    const into = enterFolder(call, 'AddListItems');
    add(call, into, { name: leafName(into, pathIn(parametersOf(call), 'leafpath')), keepsOld: true });
    return { kind: 'void' };
  }
};

function addAt(call: Call, address: string | undefined, keepsOld: boolean): Reply {
  if (address === undefined || address === '')
    throw badArgument('Value does not fall within the expected range.');
  const url = serverRelative(call.web, address);
  const cut = url.lastIndexOf('/');
  const into = folderAt(call, url.slice(0, cut));
  if (!into) throw fileNotFound();
  assertRight(into.list, 'AddListItems');
  return add(call, into, { name: url.slice(cut + 1), keepsOld });
}

function add(call: Call, into: FolderPlace, { name, keepsOld }: { name: string; keepsOld: boolean }): Reply {
  const taken = occupant(call, into, name);
  const old = taken && placeOf(call, into.list, taken);
  if (taken && (!keepsOld || !taken.isFolder || !old)) refuseTaken(call, into, taken);
  const folder = old ?? addEntry(call, into, { name, isFolder: true });
  const place = { list: folder.list, url: folder.url, folder };
  return { kind: 'entity', entity: shownFolder(call, place), created: true };
}
