import { type Call } from '../Call';
import { parametersOf } from '../callBody';
import { fileDoesNotExist } from '../errors/fileErrors';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { isObject, type JsonObject } from '../requestBody';
import { callArguments, isTrue } from './callArguments';
import { assertRight } from './enterFile';
import { type FilePlace } from './FilePlace';
import { fileAt } from './findPlace';
import { serverRelative } from './serverRelative';
import { copyFile, destinationOf, isAlreadyAt, makeWay, moveFile } from './transferFile';

const evidence: Operation['evidence'] = { sure: 'library', source: 'pnpjs files/types.ts' };

/** `{ srcPath: { DecodedUrl }, destPath: { DecodedUrl }, options }` with whole addresses of this site. */
export const moveFileByPath: Operation = {
  name: 'move a file by path',
  method: 'POST',
  address: 'sp.movecopyutil.movefilebypath',
  needs: 'Open',
  evidence,
  answer(call) {
    transfer(call, moveFile);
    return { kind: 'void' };
  }
};

export const copyFileByPath: Operation = {
  name: 'copy a file by path',
  method: 'POST',
  address: 'sp.movecopyutil.copyfilebypath',
  needs: 'Open',
  evidence,
  answer(call) {
    transfer(call, copyFile);
    return { kind: 'void' };
  }
};

function transfer(call: Call, work: typeof copyFile): void {
  const body = parametersOf(call);
  const { overwrite, ...positions } = callArguments(call);
  refuseKeepBoth(body);
  const url = serverRelative(call.web, pathIn(body, 'srcpath'));
  const from: FilePlace | undefined = fileAt(call, url);
  if (!from || from.file.isFolder) throw fileDoesNotExist(url);
  assertRight(from.list, 'ViewListItems');
  call.tenant.store.transact(() => {
    const to = destinationOf(call, pathIn(body, 'destpath'));
    const isItself = isAlreadyAt(from, to);
    if (!isItself || work === copyFile) makeWay(call, to, !isItself && isTrue(overwrite ?? positions[0]));
    work(call, from, to);
  });
}

/** @throws SharePointError 400 */
export function pathIn(body: JsonObject, name: string): string {
  const path = body[name];
  const url = isObject(path) ? path.DecodedUrl : undefined;
  if (typeof url !== 'string') throw badArgument('Value does not fall within the expected range.');
  return url;
}

function refuseKeepBoth({ options }: JsonObject): void {
  if (isObject(options) && options.KeepBoth === true) throw notImplemented('KeepBoth');
}
