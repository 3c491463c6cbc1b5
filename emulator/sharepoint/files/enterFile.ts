import { type Key } from '../address/canonicalAddress';
import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { checkedOutByOther, fileDoesNotExist } from '../errors/fileErrors';
import { fileNotFound } from '../errors/listErrors';
import { type ListScope, overridesListBehaviors } from '../permissions/ListScope';
import { allows, type PermissionName } from '../permissions/permissionMasks';
import { type FilePlace, type FolderPlace } from './FilePlace';
import { findFile, findFolder } from './findPlace';
import { serverRelative } from './serverRelative';

const ALL = 1;
const OWN = 2;

/** The file of the address, if the caller holds the right on its library. @throws SharePointError 403, 404 */
export function enterFile(call: Call, right: PermissionName): FilePlace {
  const key = keyIn(call, 'file');
  const place = findFile(call, key);
  call.countRows(1);
  if (!place || place.file.isFolder) throw missing(call, key);
  assertRight(place.list, right);
  return place;
}

export function enterFolder(call: Call, right: PermissionName): FolderPlace {
  const place = findFolder(call, keyIn(call, 'folder'));
  call.countRows(1);
  if (!place) throw fileNotFound();
  assertRight(place.list, right);
  return place;
}

/** A file somebody else has checked out stays as it is. @throws SharePointError 403, 404, 423 */
export function enterFileToWrite(call: Call, right: PermissionName): FilePlace {
  const place = enterFile(call, right);
  assertMayWrite(call, place);
  assertNotLocked(call, place);
  return place;
}

export function assertRight(list: ListScope, right: PermissionName): void {
  if (!allows(list.mask, 'ViewListItems') || !allows(list.mask, right)) throw accessDenied();
}

/** WriteSecurity binds in a library as it does in a list. @throws SharePointError 403 */
export function assertMayWrite({ web }: Call, { list, item }: FilePlace): void {
  const isOwn = list.row.writeSecurity === OWN && item.authorId === web.userId;
  if (list.row.writeSecurity !== ALL && !isOwn && !overridesListBehaviors(list)) throw accessDenied();
}

/** @throws SharePointError 423 */
export function assertNotLocked({ tenant, web, origin }: Call, { file, url }: FilePlace): void {
  if (file.checkedOutTo === undefined || file.checkedOutTo === web.userId) return;
  const holder = tenant.store.principals.user(web.site.webId, file.checkedOutTo);
  throw checkedOutByOther(origin + url, holder?.loginName ?? '');
}

function keyIn({ keys }: Call, name: string): Key {
  const key = keys[name];
  if (!key) throw new Error(`The address of this operation names no ${name}.`);
  return key;
}

function missing({ web }: Call, key: Key): Error {
  const isNamedByUrl = key.by === 'url' || (key.by === 'name' && key.of === undefined);
  if (!isNamedByUrl) return fileNotFound();
  return fileDoesNotExist(serverRelative(web, [key.value, ...(key.below ?? [])].join('/')));
}
