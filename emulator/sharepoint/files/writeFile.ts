import { toInstant } from '../../store/instant';
import { type StoredFile } from '../../store/Files';
import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { nameTaken, quotaExceeded } from '../errors/fileErrors';
import { badArgument } from '../errors/requestErrors';
import { isLibrary } from '../lists/entityTypeName';
import { overridesListBehaviors } from '../permissions/ListScope';
import { assertFileName, assertFreeAtRoot } from './assertFileName';
import { assertMayWrite, assertNotLocked, assertRight } from './enterFile';
import { type FilePlace, type FolderPlace } from './FilePlace';
import { placeOf } from './findPlace';

const NOBODY = 4;
const BYTES_PER_MB = 1024 * 1024;

export interface NewEntry {
  readonly name: string;
  readonly isFolder: boolean;
  /** Of files. */
  readonly contentId?: number;
}

/** A new file or folder with its list item. @throws SharePointError 400, 403 */
export function addEntry(call: Call, into: FolderPlace, entry: NewEntry): FilePlace {
  const { tenant, web } = call;
  const { list } = into;
  assertPlaceFor(into, entry.name);
  assertRight(list, 'AddListItems');
  if (list.row.writeSecurity === NOBODY && !overridesListBehaviors(list)) throw accessDenied();
  const { files, items } = tenant.store;
  return tenant.store.transact(() => {
    files.prepareLibrary(list.row.id);
    const guid = tenant.newGuid();
    const { name, isFolder, contentId } = entry;
    const item = items.insert(list.row.id, {
      guid: tenant.newGuid(),
      values: columnsOf(into.url, entry),
      authorId: web.userId,
      created: toInstant(tenant.clock.now())
    });
    const where = { listId: list.row.id, itemId: item.id, folderUrl: into.url };
    const file = files.add({ ...where, id: guid, name, isFolder, contentId });
    return { list, file, item, url: `${into.url}/${name}` };
  });
}

/** What the list knows of where its file is. */
export function columnsOf(
  folderUrl: string,
  { name, isFolder }: Pick<NewEntry, 'name' | 'isFolder'>
): Record<string, string | number> {
  return {
    FileLeafRef: name,
    FileDirRef: folderUrl,
    FileRef: `${folderUrl}/${name}`,
    FSObjType: Number(isFolder)
  };
}

/** @throws SharePointError 400 for a name or place that can hold nothing */
export function assertPlaceFor(into: FolderPlace, name: string): void {
  assertFileName(name, `${into.url}/${name}`);
  assertFreeAtRoot(name, into.folder === undefined);
  if (!isLibrary(into.list.row)) throw badArgument('Value does not fall within the expected range.');
}

/** What is at this place, seen or not: nothing else can take it. */
export function occupant(call: Call, into: FolderPlace, name: string): StoredFile | undefined {
  return call.tenant.store.files.at(into.list.row.id, into.url, name);
}

/** @throws SharePointError 400 */
export function refuseTaken(call: Call, into: FolderPlace, taken: StoredFile): never {
  const { tenant, web } = call;
  const item = tenant.store.items.get(into.list.row.id, taken.itemId);
  const editor = tenant.store.principals.user(web.site.webId, item?.editorId ?? 0);
  const base = web.site.serverRelativeUrl.replace(/\/$/, '');
  const place = `${into.url}/${taken.name}`.slice(base.length + 1);
  throw nameTaken(place, { by: editor?.loginName ?? '', on: item?.modified ?? into.list.row.created });
}

/** New bytes for a file that is there: another version. @throws SharePointError 403, 423 */
export function replaceBytes(call: Call, place: FilePlace, contentId: number): FilePlace {
  const { tenant } = call;
  const { files, contents } = tenant.store;
  assertRight(place.list, 'EditListItems');
  assertMayWrite(call, place);
  assertNotLocked(call, place);
  return tenant.store.transact(() => {
    const { file } = place;
    files.update(file, { contentId, contentVersion: file.contentVersion + 1 });
    if (file.contentId !== undefined) contents.remove(file.contentId);
    return touch(call, place);
  });
}

/** Marks the item as changed by the caller, now. */
export function touch(call: Call, place: FilePlace, values: Record<string, string | number> = {}): FilePlace {
  const { store, clock } = call.tenant;
  const change = { values, editorId: call.web.userId, modified: toInstant(clock.now()) };
  const item = store.items.update({ listId: place.list.row.id, id: place.item.id }, change);
  const file = store.files.get(place.file.id) ?? place.file;
  return { ...place, item, file, url: `${file.folderUrl}/${file.name}` };
}

/** @throws SharePointError 507 */
export function assertRoom({ tenant, web }: Call, bytes: number): void {
  const { siteQuotaMegabytes } = tenant.switches();
  if (siteQuotaMegabytes === 0) return;
  const used = tenant.store.files.bytesUsed(web.site.webId);
  if (used + bytes > siteQuotaMegabytes * BYTES_PER_MB) throw quotaExceeded();
}

/** Of a file that may be seen. */
export function seen(call: Call, into: FolderPlace, file: StoredFile): FilePlace | undefined {
  return placeOf(call, into.list, file);
}
