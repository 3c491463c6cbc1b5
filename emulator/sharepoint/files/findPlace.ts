import { type StoredFile } from '../../store/Files';
import { type Key } from '../address/canonicalAddress';
import { type Viewer } from '../permissions/WebScope';
import { enterList, type ListScope, listMask, overridesListBehaviors } from '../permissions/ListScope';
import { type FilePlace, type FolderPlace, urlOf } from './FilePlace';
import { serverRelative } from './serverRelative';

const OWN = 2;

/** The file or folder a key names; undefined when there is none, or none for these eyes. No right is asked for yet. */
export function findFile(viewer: Viewer, key: Key): FilePlace | undefined {
  const { tenant, web } = viewer;
  if (key.by === 'item' && key.of) {
    const list = enterList(tenant, web, key.of);
    const file = tenant.store.files.ofItem(list.row.id, Number(key.value));
    return file && descend(viewer, placeOf(viewer, list, file), key.below);
  }
  if (key.by === 'id' && !key.below) {
    const file = tenant.store.files.get(key.value.replace(/[{}]/g, ''));
    const list = file && listOf(viewer, file.listId);
    return list && placeOf(viewer, list, file);
  }
  const url = urlOfKey(viewer, key);
  return url === undefined ? undefined : fileAt(viewer, url);
}

export function findFolder(viewer: Viewer, key: Key): FolderPlace | undefined {
  const { tenant, web } = viewer;
  if (key.by === 'id' && !key.below) {
    const list = listOf(viewer, key.value.toLowerCase().replace(/[{}]/g, ''));
    if (list) return rootOf(list);
  }
  if (key.by === 'role' && key.of && !key.below) return rootOf(enterList(tenant, web, key.of));
  if (key.by === 'id' || key.by === 'item') return asFolder(findFile(viewer, key));
  const url = urlOfKey(viewer, key);
  return url === undefined ? undefined : folderAt(viewer, url);
}

/** By server-relative address. */
export function folderAt(viewer: Viewer, url: string): FolderPlace | undefined {
  const list = listContaining(viewer, url);
  if (list?.row.rootFolderUrl.length === url.length) return rootOf(list);
  return asFolder(fileAt(viewer, url));
}

export function fileAt(viewer: Viewer, url: string): FilePlace | undefined {
  const list = listContaining(viewer, url);
  if (!list) return undefined;
  const cut = url.lastIndexOf('/');
  const file = viewer.tenant.store.files.at(list.row.id, url.slice(0, cut), url.slice(cut + 1));
  return file && placeOf(viewer, list, file);
}

function rootOf(list: ListScope): FolderPlace {
  return { list, url: list.row.rootFolderUrl, folder: undefined };
}

function asFolder(place: FilePlace | undefined): FolderPlace | undefined {
  return place?.file.isFolder ? { list: place.list, url: place.url, folder: place } : undefined;
}

function descend(viewer: Viewer, from: FilePlace | undefined, names: Key['below']): FilePlace | undefined {
  if (!names || !from) return from;
  return fileAt(viewer, [from.url, ...names].join('/'));
}

/** @throws SharePointError 400 for an address of another web */
function urlOfKey(viewer: Viewer, key: Key): string | undefined {
  const names = key.below ?? [];
  if (key.by === 'url' || key.by === 'name')
    return serverRelative(viewer.web, [key.value, ...names].join('/'));
  const { below, ...start } = key;
  const from = below && findFolder(viewer, start);
  return from && [from.url, ...names].join('/');
}

function listOf({ tenant, web }: Viewer, listId: string): ListScope | undefined {
  const row = tenant.store.lists.get(listId);
  return row?.webId === web.site.webId ? { row, mask: listMask(tenant, web, row) } : undefined;
}

function listContaining(viewer: Viewer, url: string): ListScope | undefined {
  const wanted = `${url.toLowerCase()}/`;
  const all = viewer.tenant.store.lists.list(viewer.web.site.webId);
  const row = all
    .filter(({ rootFolderUrl }) => wanted.startsWith(`${rootFolderUrl.toLowerCase()}/`))
    .sort((one, other) => other.rootFolderUrl.length - one.rootFolderUrl.length)[0];
  return row && listOf(viewer, row.id);
}

/** Under ReadSecurity 2 the files of others are not there, as their items are not. */
export function placeOf({ tenant, web }: Viewer, list: ListScope, file: StoredFile): FilePlace | undefined {
  const { items, lateness } = tenant.store;
  const item = items.get(list.row.id, file.itemId);
  if (!item || lateness.isHidden(list.row.id, item.id)) return undefined;
  const isOwnOnly = list.row.readSecurity === OWN && !overridesListBehaviors(list);
  return isOwnOnly && item.authorId !== web.userId ? undefined : { list, file, item, url: urlOf(file) };
}
