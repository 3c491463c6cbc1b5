import { type Call } from '../Call';
import { fileNotFound } from '../errors/listErrors';
import { assertMayWrite, assertNotLocked, assertRight } from './enterFile';
import { type FilePlace, type FolderPlace } from './FilePlace';
import { folderAt } from './findPlace';
import { removeForGood } from './removeFile';
import { serverRelative } from './serverRelative';
import {
  addEntry,
  assertPlaceFor,
  assertRoom,
  columnsOf,
  occupant,
  refuseTaken,
  seen,
  touch
} from './writeFile';

export interface Destination {
  readonly into: FolderPlace;
  readonly name: string;
}

/** Where a file is to go. @throws SharePointError 400, 404 */
export function destinationOf(call: Call, address: string): Destination {
  const url = serverRelative(call.web, address);
  const cut = url.lastIndexOf('/');
  const into = folderAt(call, url.slice(0, cut));
  if (!into) throw fileNotFound();
  const name = url.slice(cut + 1);
  assertPlaceFor(into, name);
  assertRight(into.list, 'AddListItems');
  return { into, name };
}

/** Making way for a file would remove it, if it stands there itself. */
export function isAlreadyAt(from: FilePlace, { into, name }: Destination): boolean {
  return from.url.toLowerCase() === `${into.url}/${name}`.toLowerCase();
}

/** @throws SharePointError 400 when the name is taken, unless it may be overwritten */
export function makeWay(call: Call, { into, name }: Destination, overwrite: boolean): void {
  const taken = occupant(call, into, name);
  if (!taken) return;
  const place = seen(call, into, taken);
  if (!overwrite || taken.isFolder || !place) refuseTaken(call, into, taken);
  assertRight(into.list, 'DeleteListItems');
  assertMayWrite(call, place);
  assertNotLocked(call, place);
  removeForGood(call, place);
}

/** The copy is its maker's, and new. */
export function copyFile(call: Call, from: FilePlace, to: Destination): FilePlace {
  const { contents } = call.tenant.store;
  assertRight(from.list, 'OpenItems');
  assertRoom(call, from.file.length);
  const contentId = contents.create(contents.read(from.file.contentId ?? 0));
  return addEntry(call, to.into, { name: to.name, isFolder: false, contentId });
}

/** Within its library a file stays itself; in another one it is made anew there, with its id. */
export function moveFile(call: Call, from: FilePlace, to: Destination): FilePlace {
  const { store } = call.tenant;
  assertRight(from.list, 'EditListItems');
  assertMayWrite(call, from);
  assertNotLocked(call, from);
  if (to.into.list.row.id !== from.list.row.id) return moveAway(call, from, to);
  store.files.update(from.file, { folderUrl: to.into.url, name: to.name });
  return touch(call, from, columnsOf(to.into.url, { name: to.name, isFolder: from.file.isFolder }));
}

function moveAway(call: Call, from: FilePlace, to: Destination): FilePlace {
  assertRight(from.list, 'DeleteListItems');
  const copy = copyFile(call, from, to);
  removeForGood(call, from);
  return copy;
}
