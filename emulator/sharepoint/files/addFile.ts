import { type Call } from '../Call';
import { notImplemented } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { assertUploadSize } from './assertUploadSize';
import { callArguments, isTrue } from './callArguments';
import { enterFolder } from './enterFile';
import { type FilePlace, type FolderPlace } from './FilePlace';
import { leafName } from './leafName';
import { shownFile } from './shownPlace';
import { addEntry, assertPlaceFor, assertRoom, occupant, refuseTaken, replaceBytes, seen } from './writeFile';

/** `files/add(url='a.txt',overwrite=true)`: the body is the bytes. */
export const addFile: Operation = {
  name: 'add a file',
  method: 'POST',
  address: 'web/folders/{folder}/files/add',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer(call) {
    const { url, overwrite, ...positions } = callArguments(call);
    return add(call, url ?? positions[0] ?? '', isTrue(overwrite ?? positions[1]));
  }
};

/** `files/addusingpath(decodedurl='100%.txt')`: for names with # and % too. */
export const addFileUsingPath: Operation = {
  name: 'add a file using a path',
  method: 'POST',
  address: 'web/folders/{folder}/files/addusingpath',
  needs: 'Open',
  evidence: {
    sure: 'documented',
    source: 'Microsoft Learn: supporting % and # in files and folders with the ResourcePath API'
  },
  answer(call) {
    const { decodedurl, overwrite, ensureuniquefilename, xorhash } = callArguments(call);
    if (isTrue(ensureuniquefilename)) throw notImplemented('EnsureUniqueFileName');
    if (xorhash !== undefined) throw notImplemented('XorHash');
    return add(call, decodedurl ?? '', isTrue(overwrite));
  }
};

function add(call: Call, url: string, overwrite: boolean): Reply {
  assertUploadSize(call);
  const into = enterFolder(call, 'AddListItems');
  const name = leafName(into, url);
  assertPlaceFor(into, name);
  const place = call.tenant.store.transact(() => putFile(call, into, { name, overwrite }));
  return { kind: 'entity', entity: shownFile(call, place) };
}

function putFile(
  call: Call,
  into: FolderPlace,
  { name, overwrite }: { name: string; overwrite: boolean }
): FilePlace {
  const { body } = call.request;
  const taken = occupant(call, into, name);
  const there = taken && seen(call, into, taken);
  if (taken && (!overwrite || taken.isFolder || !there)) refuseTaken(call, into, taken);
  assertRoom(call, body.length);
  const contentId = call.tenant.store.contents.create(body);
  return there
    ? replaceBytes(call, there, contentId)
    : addEntry(call, into, { name, isFolder: false, contentId });
}
